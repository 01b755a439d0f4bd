/// Why an image cannot be used.
public enum ImageFault: Error, Equatable, Sendable {
  /// It is none.
  case notAnImage
  /// It is of another format.
  case otherVersion(Int)
  /// It is shorter or longer than it says.
  case wrongLength
  /// Its bytes are not those that were written.
  case altered
  /// A number is outside of what it may be, or a text is none.
  case outOfRange
}

extension ImageFault {
  /// The fault as a phrase, for people.
  public var message: String {
    switch self {
    case .notAnImage: "it is no image of rules"
    case .otherVersion(let version):
      "it is of format \(version), and format \(ImageHeader.version) is read"
    case .wrongLength: "it is cut off or too long"
    case .altered: "its bytes do not add up to its checksum"
    case .outOfRange: "a number in it is out of range"
    }
  }
}
