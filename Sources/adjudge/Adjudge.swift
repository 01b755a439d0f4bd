import ArgumentParser

@main
struct Adjudge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjudge", abstract: "Tags business processes and says why.")
}
