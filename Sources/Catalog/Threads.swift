#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Runs `body` on `count` threads, this one among them, and waits for all.
///
/// Plain threads: a worker waits for its turn, which a task of Swift's concurrency must not.
func withThreads(_ count: Int, _ body: @Sendable () -> Void) {
  withoutActuallyEscaping(body) { body in
    var threads: [pthread_t] = []
    for _ in 1..<max(1, count) {
      let box = Unmanaged.passRetained(ThreadBody(body))
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      let status = pthread_create(&thread, nil, runThreadBody, box.toOpaque())
      guard status == 0 else {
        // Without another thread the work is still done, by those there are.
        box.release()
        break
      }
      #if canImport(Darwin)
        if let thread { threads.append(thread) }
      #else
        threads.append(thread)
      #endif
    }
    body()
    for thread in threads { pthread_join(thread, nil) }
  }
}

/// A closure on its way to a thread.
private final class ThreadBody: Sendable {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

#if canImport(Darwin)
  private func runThreadBody(_ box: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<ThreadBody>.fromOpaque(box).takeRetainedValue().body()
    return nil
  }
#else
  private func runThreadBody(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let box { Unmanaged<ThreadBody>.fromOpaque(box).takeRetainedValue().body() }
    return nil
  }
#endif

/// Lets threads pass one after the other, in the order of their tickets.
final class Turns: @unchecked Sendable {
  // A condition variable must stay where it was initialised, hence the allocations.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var turn = 0

  init() {
    mutex.initialize(to: pthread_mutex_t())
    changed.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Waits until all tickets before this one are finished.
  func wait(for ticket: Int) {
    pthread_mutex_lock(mutex)
    while turn != ticket { pthread_cond_wait(changed, mutex) }
    pthread_mutex_unlock(mutex)
  }

  /// Lets the next ticket pass.
  func finish(_ ticket: Int) {
    pthread_mutex_lock(mutex)
    turn = ticket + 1
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }
}
