#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Ends the program in good order when it is interrupted.
enum Interruption {
  /// What the thread that waits for an interrupt needs.
  private final class Watch: Sendable {
    let stream: ResultStream
    let console: Console

    init(_ stream: ResultStream, _ console: Console) {
      self.stream = stream
      self.console = console
    }
  }

  /// From now on an interrupt waits until no batch is half written, then ends the program with 130;
  /// a second one does not wait.
  static func watch(_ stream: ResultStream, _ console: Console) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    // Threads inherit the mask, so that only the one that waits gets the signal.
    guard pthread_sigmask(SIG_BLOCK, &signals, nil) == 0 else { return }
    let box = Unmanaged.passRetained(Watch(stream, console))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = pthread_create(
      &thread, nil,
      { box in
        #if canImport(Darwin)
          let opaque = box
        #else
          guard let opaque = box else { return nil }
        #endif
        let watch = Unmanaged<Watch>.fromOpaque(opaque).takeRetainedValue()
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        var received: Int32 = 0
        while sigwait(&signals, &received) != 0 {}
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        watch.stream.finish()
        watch.stream.whileStill {
          _ = watch.console.fail(.interrupted, "interrupted")
          _exit(Status.interrupted.rawValue)
        }
        return nil
      }, box.toOpaque())
    if status != 0 {
      box.release()
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
  }
}
