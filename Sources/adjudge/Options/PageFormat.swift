import ArgumentParser

/// How a page for people is written.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
