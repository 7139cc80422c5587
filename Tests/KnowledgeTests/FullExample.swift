/// A sidecar that uses every key: the example of the format's description.
let fullExample = #"""
  requires = ">=1.0"                  # oldest fractal-lint that understands this file

  [fractal]
  id        = "shop.payments"         # unique; dots mirror nesting, checked against the tree
  version   = "2.3.0"                 # of its contract, SemVer
  summary   = "Charges cards and keeps the ledger consistent."
  domain    = "billing"               # bounded context
  owners    = ["@shop/billing"]       # compared with CODEOWNERS
  tier      = "standard"              # lightweight | standard | enterprise: what must be written down
  status    = "active"                # draft | active | deprecated
  provides  = ["charging", "refunds"] # capabilities
  needs     = ["accounts.lookup"]
  decisions = "decisions/"            # folder of records; default "decisions/" or "docs/adr/"
  reviewed  = { on = 2026-11-02, interface = "9f2c41d0a7b3e815" }   # written by `review`

  [layers]                            # of the fractal: where its three layers are
  implementation = ["**/*.py"]
  data           = ["schema/**", "*.json"]
  knowledge      = ["docs/**", "decisions/**"]

  [depends_on]                        # fractals by id, packages as pypi:NAME, swift:NAME (import name)
  "shop.accounts" = { version = "^1.2", because = "verifies the holder", decision = "0007" }
  "pypi:requests" = { only_in = ["gateway/**"], decision = "0003" }   # its adapter

  [interface]                         # in the language's own words, read by its front-end
  exports    = ["charge", "refund", "Receipt", "PaymentError"]
  operations = [
    "charge(amount: int, currency: str = ...) -> Receipt raises CardDeclined",
    "refund(receipt: Receipt) -> None",
  ]
  invariants = [{ element = "charge(amount:currency:).amount", range = "1..1_000_000" }]
  traced     = ["charge", "refund"]   # must reach a declared sink
  audited    = ["refund"]
  tested     = { charge = ["property"], refund = ["unit"] }

  [behavior]
  sequences  = { Ledger = "open (append | read)* close" }
  may_raise  = ["PaymentError"]       # what may cross the boundary
  slow       = ["fetch_rates"]        # never inside a loop
  loop_depth = { charge = 1 }
  states     = { PaymentState = ["* -> new", "new -> authorized | failed", "authorized -> captured | voided"] }
  guarded    = { balance = "ledger_lock" }

  [resources.ledger]
  acquire = "open_ledger"
  release = "close"
  access  = "exclusive"               # exclusive | shared
  used_by = ["shop.payments.*"]

  [[zone]]                            # flexibility: what may change without a major version
  element  = "charge(amount:currency:).currency"
  allows   = ["add-optional-parameter", "widen-type"]
  until    = "3.0.0"
  decision = "0011"

  [[migration]]
  from = "1"
  to   = "2"
  guide = "docs/migrating-to-2.md"
  renamed = { pay = "charge" }

  [structure]                         # of the fractals below this one, listed from the top down
  layers      = [["shop.ui"], ["shop.orders", "shop.payments"], ["shop.storage"]]
  independent = [["shop.orders", "shop.payments"]]
  forbidden   = [{ from = "shop.ui", to = "shop.storage", because = "…" }]
  private     = ["shop.payments.internal"]
  roots       = ["src"]               # source roots, where they cannot be seen

  [budgets]
  cognitive_complexity = 12           # raising one above its default needs a decision
  fan_out              = 8
  context_tokens       = 16_000

  [security]
  trust      = "restricted"           # public | internal | restricted
  calls      = ["internal"]           # trust levels it may call
  sensitive  = ["card_number", "cvv"]
  sanitizers = ["mask"]

  [lint]
  exclude   = ["vendor/**"]
  decisions = "cross-domain"          # which edges need a record: none | cross-domain | external | all
  [lint.rules]
  hub                  = "off"
  cognitive-complexity = { severity = "error", max = 12 }
  [lint.paths."tests/**"]
  cognitive-complexity = { max = 25 }

  [[decision]]                        # a short record may live here
  id     = "0011"
  title  = "Let callers choose the currency"
  status = "accepted"                 # proposed | accepted | rejected | deprecated | superseded
  date   = 2026-09-14
  allows = ["zone charge.currency"]   # what it permits; a citation must match
  deciders = ["@shop/billing"]
  context = "…"
  options = ["…", "…"]
  outcome = "…"
  consequences = "…"
  confirmation = "…"                  # how one sees that it is kept
  """#
