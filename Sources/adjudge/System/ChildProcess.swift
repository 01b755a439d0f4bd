import CSV

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Another program, started without a shell.
struct ChildProcess: ~Copyable {
  /// What it writes can be read here.
  let output: Int32
  private let id: pid_t

  /// Starts a program that is found as a shell would; it reads nothing.
  init(_ arguments: [String], saysErrors: Bool) throws(IOFailure) {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { throw IOFailure(errno: errno) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    if !saysErrors { posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) }
    for end in ends { posix_spawn_file_actions_addclose(&actions, end) }
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let status = posix_spawnp(&child, arguments.first ?? "", &actions, nil, &words, environ)
    _ = Self.close(ends[1])
    if status != 0 {
      _ = Self.close(ends[0])
      throw IOFailure(errno: status)
    }
    (id, output) = (child, ends[0])
  }

  /// Waits for its end; what it has still to say is lost. Returns how it exited.
  consuming func wait() -> Int32 {
    _ = Self.close(output)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private static func close(_ descriptor: Int32) -> Int32 {
    #if canImport(Darwin)
      Darwin.close(descriptor)
    #else
      Glibc.close(descriptor)
    #endif
  }
}
