/// What messages call a value; put into words only where there is a message.
struct ValueName {
  private let name: String
  private let isKey: Bool
  /// How many lists it stands in, one in another.
  private var lists = 0

  /// The whole of a file or a mapping, as a schema calls it.
  static func whole(_ name: String) -> ValueName { ValueName(name: name, isKey: false) }

  /// The value of a key.
  static func value(of key: String) -> ValueName { ValueName(name: key, isKey: true) }

  /// An item of the list of this name.
  var item: ValueName {
    var item = self
    item.lists += 1
    return item
  }

  /// In words.
  var text: String {
    String(repeating: "an item of ", count: lists) + (isKey ? "'\(name)'" : name)
  }
}
