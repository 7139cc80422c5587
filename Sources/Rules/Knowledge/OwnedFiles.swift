import Codebase
import Knowledge
import RuleEngine
import SourceText
import SyntaxFacts

/// Who owns the files of each declared fractal, as CODEOWNERS has it; those of fractals declared inside it are theirs.
struct OwnedFiles: Sendable {
  /// The files of one fractal that the same people own.
  struct Share: Sendable {
    /// As written, in the file's order; none where nobody owns them.
    var owners: [String]
    var files: [FileID]
    var lines: Int
    /// The pattern that gives them.
    var pattern: ByteRange?
  }

  let path: String
  /// By fractal, those with most lines first.
  private var shares: [FractalNumber: [Share]] = [:]
  private let owners: CodeOwners

  /// Nil where there is no CODEOWNERS.
  init?(_ subject: Subject) {
    guard let owners = subject.knowledge.codeOwners else { return nil }
    self.owners = owners
    path = owners.path
    let codebase = subject.codebase
    let declared = subject.evidence(DeclaredTree.self)
    guard !declared.isEmpty else { return nil }
    var places: [FractalNumber: [[String]: Int]] = [:]
    for file in codebase.files {
      guard let fractal = declared.chain(of: file.id).last else { continue }
      let rule = owners.owners(of: file.path) ?? []
      let names = rule.map(\.value)
      let place = places[fractal]?[names] ?? shares[fractal]?.count ?? 0
      if place == shares[fractal]?.count ?? 0 {
        shares[fractal, default: []].append(Share(owners: names, files: [], lines: 0, pattern: rule.first?.range))
        places[fractal, default: [:]][names] = place
      }
      shares[fractal]?[place].files.append(file.id)
      shares[fractal]?[place].lines += file.surface.lines.lineCount(byteCount: Int(file.surface.byteCount))
    }
    for fractal in shares.keys {
      shares[fractal]?.sort { $0.lines != $1.lines ? $0.lines > $1.lines : $0.files[0] < $1.files[0] }
    }
  }

  /// Told once for all rules.
  struct Known: SharedEvidence {
    let files: OwnedFiles?

    init(_ subject: Subject) { files = OwnedFiles(subject) }
  }

  func shares(of fractal: FractalNumber) -> [Share] { shares[fractal] ?? [] }

  /// Whether any of its files, or its sidecar, has an owner.
  func isOwned(_ fractal: Fractal) -> Bool {
    shares(of: fractal.id).contains { !$0.owners.isEmpty }
      || fractal.sidecar.flatMap { owners.owners(of: $0) }?.isEmpty == false
  }
}

/// People who answer for code, told by what they are called on a forge.
struct OwnerSet {
  /// In small letters, as forges compare them.
  private let teams: Set<String>
  private let people: Set<String>

  /// What is no handle and no address says nothing that could be compared.
  init(_ owners: [String]) {
    let handles = owners.filter { $0.contains("@") }.map { $0.lowercased() }
    teams = Set(handles.filter(OwnerSet.isTeam))
    people = Set(handles).subtracting(teams)
  }

  var isEmpty: Bool { teams.isEmpty && people.isEmpty }

  /// Whether they are teams alone, so that nobody can tell who is in them but by name.
  var isOfTeams: Bool { !teams.isEmpty && people.isEmpty }

  /// Whether the two are of one kind, teams or people, and nobody is in both: a person may be in a team.
  func isApart(from other: OwnerSet) -> Bool {
    if isOfTeams, other.isOfTeams { return teams.isDisjoint(with: other.teams) }
    guard teams.isEmpty, other.teams.isEmpty, !people.isEmpty, !other.people.isEmpty else { return false }
    return people.isDisjoint(with: other.people)
  }

  /// `@org/team`, and GitLab's `@@role`.
  private static func isTeam(_ handle: String) -> Bool {
    handle.hasPrefix("@@") || (handle.hasPrefix("@") && handle.contains("/"))
  }
}
