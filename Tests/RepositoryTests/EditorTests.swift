import TestSupport
import Testing

/// The recipes for editors, in the editors themselves, where they are installed. The fixture has a name with an
/// umlaut in it, so that columns in bytes show.
@Suite(.enabled(if: Tools.program != nil, "the program fractal-lint does not lie beside the tests"))
struct EditorTests {
  /// What both editors say of two files: kind, marked text, rule.
  private static let expected = [
    "WARN übersicht cognitive-complexity",
    "WARN from_cards cognitive-complexity",
    "WARN \"shop.mail\" unused-dependency",
    "ERROR \"late_orders(orders: list[Order]) -> list[Order]\" signature-mismatch",
    "ERROR \"cancel(order: Order) -> None\" missing-operation",
  ]

  private static let files = ["src/shop/reports/takings.py", "src/shop/orders/.fractal.toml"]

  @Test(.enabled(if: Tools.finds("nvim"), "Neovim is not installed"))
  func neovim() throws {
    let shop = SampleShop()
    shop.write("nvim/plugin/fractal-lint.lua", Self.recipe("neovim/fractal-lint.lua"))
    shop.write("nvim/compiler/fractal-lint.vim", Self.recipe("vim/fractal-lint.vim"))
    shop.write(
      "try.lua",
      """
      local out = io.open("out", "w")
      vim.wait(20000, function() return #vim.diagnostic.get() >= 5 end, 20)
      for _, d in ipairs(vim.diagnostic.get()) do
        if not d.code:find("-suppression", 1, true) then
          local line = vim.api.nvim_buf_get_lines(d.bufnr, d.lnum, d.lnum + 1, false)[1]
          local marked = line:sub(d.col + 1, d.end_lnum == d.lnum and d.end_col or -1)
          out:write(vim.diagnostic.severity[d.severity], " ", marked, " ", d.code, "\\n")
        end
      end
      vim.cmd("compiler fractal-lint")
      vim.cmd("silent make!")
      for _, entry in ipairs(vim.fn.getqflist()) do
        if entry.text:find("signature-mismatch", 1, true) then
          out:write(vim.fn.bufname(entry.bufnr), " ", entry.lnum, " ", entry.col, " ", entry.type, "\\n")
        end
      end
      out:close()
      """)
    let run = try shop.run(
      "nvim",
      ["--clean", "--headless", "-n", "--cmd", "set rtp^=nvim"] + Self.files
        + ["-c", "silent argdo edit", "-c", "luafile try.lua", "-c", "qa!"])
    let lines = shop.text("out")?.split(separator: "\n").map(String.init) ?? []
    #expect(lines == Self.expected + ["src/shop/orders/.fractal.toml 15 3 e"], "\(run.errorText)")
  }

  @Test(.enabled(if: Tools.finds("emacs"), "Emacs is not installed"))
  func emacs() throws {
    let shop = SampleShop()
    shop.write("lisp/fractal-lint.el", Self.recipe("emacs/fractal-lint.el"))
    shop.write(
      "try.el",
      """
      (require 'fractal-lint)
      (defun marked (d)
        (let ((text (flymake-diagnostic-text d)))
          (format "%s %s %s" (pcase (flymake-diagnostic-type d) (:error "ERROR") (:warning "WARN") (_ "INFO"))
                  (buffer-substring-no-properties (flymake-diagnostic-beg d) (flymake-diagnostic-end d))
                  (and (string-match "\\\\[\\\\([a-z-]+\\\\)\\\\]\\\\'" text) (match-string 1 text)))))
      (dolist (file '("\(Self.files[0])" "\(Self.files[1])"))
        (with-current-buffer (find-file-noselect (expand-file-name file command-line-default-directory))
          (fractal-lint-flymake)
          (setq-local flymake-diagnostic-functions '(fractal-lint-flymake-backend))
          (flymake-start)
          (let ((tries 0))
            (while (and (null (flymake-diagnostics)) (< tries 400))
              (setq tries (1+ tries))
              (accept-process-output nil 0.05)))
          (dolist (d (sort (flymake-diagnostics)
                           (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))
            (princ (concat (marked d) "\\n")))))
      (with-current-buffer (fractal-lint)
        (while (get-buffer-process (current-buffer)) (accept-process-output nil 0.05))
        (compilation--ensure-parse (point-max))
        (goto-char (point-min))
        (search-forward "[signature-mismatch]")
        (beginning-of-line)
        (let* ((message (get-text-property (point) 'compilation-message))
               (place (compilation--message->loc message)))
          (princ (format "%s %s %s %s\\n" (caar (compilation--loc->file-struct place))
                         (compilation--loc->line place) (compilation--loc->col place)
                         (compilation--message->type message)))))
      """)
    let run = try shop.run("emacs", ["--batch", "-Q", "-L", "lisp", "-l", "try.el"])
    let lines = run.text.split(separator: "\n").map(String.init)
    #expect(lines.filter { !$0.hasSuffix("-suppression") } == Self.expected + ["src/shop/orders/.fractal.toml 15 3 2"], "\(run.errorText)")
  }

  private static func recipe(_ path: String) -> String {
    Repository.text(of: "integrations/editors/" + path) ?? ""
  }
}
