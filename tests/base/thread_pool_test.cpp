// Every piece of work is done once, whoever calls from where, and what goes wrong in one reaches the caller.
#include "thread_pool.h"

#include <QtTest>
#include <atomic>
#include <cmath>
#include <limits>
#include <mutex>
#include <numeric>
#include <set>
#include <thread>
#include <vector>

#include "error.h"
#include "parallel_rows.h"

using namespace daybreak;

class ThreadPoolTest : public QObject {
  Q_OBJECT

 private:
  static void addThreads() {
    QTest::addColumn<int>("threads");
    for (const int threads : {0, 1, 2, 3, 16}) QTest::addRow("%d threads", threads) << threads;
  }
  static constexpr int kPieces = 1000;

  /// How often each piece was done.
  class Tally {
   public:
    explicit Tally(int count) : counts_(static_cast<std::size_t>(count)) {}
    void add(int piece) { counts_[static_cast<std::size_t>(piece)].fetch_add(1); }
    bool isOnceEach() const {
      return std::ranges::all_of(counts_, [](const std::atomic<int>& count) { return count == 1; });
    }

   private:
    std::vector<std::atomic<int>> counts_;
  };

 private Q_SLOTS:
  void eachPieceOnce_data() { addThreads(); }
  void eachPieceOnce() {
    QFETCH(int, threads);
    for (const int count : {0, 1, 2, 7, kPieces}) {
      Tally tally(count);
      ThreadPool pool;
      pool.run(count, threads, [&](int piece) { tally.add(piece); });
      QVERIFY(tally.isOnceEach());
    }
  }

  void tellsInTheCallingThreadHowMuchIsDone_data() { addThreads(); }
  void tellsInTheCallingThreadHowMuchIsDone() {
    QFETCH(int, threads);
    std::vector<int> told;
    bool elsewhere = false;
    ThreadPool().run(
        kPieces, threads, [](int) {}, {},
        [&, caller = std::this_thread::get_id()](int done) {
          elsewhere = elsewhere || std::this_thread::get_id() != caller;
          told.push_back(done);
        });
    QVERIFY(!elsewhere);
    QVERIFY(std::ranges::is_sorted(told));
    QVERIFY(told.empty() || told.back() <= kPieces);
    if (threads == 1) QCOMPARE(told.back(), kPieces);
  }

  void asManyThreadsAsAskedFor() {
    // Each piece waits for all others: only five threads at once can finish it.
    constexpr int kThreads = 5;
    std::atomic<int> arrived = 0;
    std::mutex guard;
    std::set<std::thread::id> seen;
    ThreadPool().run(kThreads, kThreads, [&](int) {
      {
        const std::lock_guard lock(guard);
        seen.insert(std::this_thread::get_id());
      }
      ++arrived;
      while (arrived < kThreads) std::this_thread::yield();
    });
    QCOMPARE(seen.size(), std::size_t{kThreads});
  }

  void noMoreThreadsThanAskedFor() {
    std::atomic<int> working = 0;
    std::atomic<int> most = 0;
    ThreadPool pool;
    pool.run(8, 8, [](int) {});  // now it has more threads than the next call wants
    pool.run(kPieces, 2, [&](int) {
      const int now = ++working;
      for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) continue;
      --working;
    });
    QVERIFY(most <= 2);
  }

  void problemsReachTheCaller_data() { addThreads(); }
  void problemsReachTheCaller() {
    QFETCH(int, threads);
    ThreadPool pool;
    const auto work = [](int piece) {
      if (piece == 500) throw Error("Piece 500 failed.");
    };
    try {
      pool.run(kPieces, threads, work);
      QFAIL("nothing was thrown");
    } catch (const Error& error) {
      QCOMPARE(QString(error.what()), QStringLiteral("Piece 500 failed."));
    }
    Tally tally(kPieces);  // and the pool still works
    pool.run(kPieces, threads, [&](int piece) { tally.add(piece); });
    QVERIFY(tally.isOnceEach());
  }

  void nothingRunsAnyMoreWhenAProblemArrives() {
    ThreadPool pool;
    for (int round = 0; round < 50; ++round) {
      std::atomic<int> working = 0;
      try {
        pool.run(100, 4, [&](int piece) {
          ++working;
          std::this_thread::yield();
          --working;
          if (piece == 10) throw Error("Piece 10 failed.");
        });
        QFAIL("nothing was thrown");
      } catch (const Error&) {
        QCOMPARE(working.load(), 0);
      }
    }
  }

  void stopsWithinOnePiece_data() { addThreads(); }
  void stopsWithinOnePiece() {
    QFETCH(int, threads);
    std::stop_source stop;
    std::atomic<bool> stopped = false;
    std::atomic<int> after = 0;
    const auto work = [&](int piece) {
      if (stopped) ++after;
      if (piece == 20) stop.request_stop(), stopped = true;
    };
    QVERIFY_EXCEPTION_THROWN(ThreadPool().run(kPieces, threads, work, stop.get_token()), Cancelled);
    // A thread may have been past its look at the token; none begins a second piece.
    QVERIFY2(after < chooseThreads(threads), qPrintable(QString::number(after)));
  }

  void stoppedBeforeNothingIsDone() {
    std::stop_source stop;
    stop.request_stop();
    std::atomic<int> done = 0;
    QVERIFY_EXCEPTION_THROWN(ThreadPool().run(
                                 kPieces, 0, [&](int) { ++done; }, stop.get_token()),
                             Cancelled);
    QCOMPARE(done.load(), 0);
  }

  void callsWithinCalls() {
    ThreadPool pool;
    Tally tally(8 * 8 * 8);
    pool.run(8, 3,
             [&](int i) { pool.run(8, 3, [&](int j) { pool.run(8, 3, [&](int k) { tally.add((i * 8 + j) * 8 + k); }); }); });
    QVERIFY(tally.isOnceEach());
  }

  void problemsOfCallsWithinCalls() {
    ThreadPool pool;
    const auto inner = [](int piece) {
      if (piece == 3) throw Error("Deep inside.");
    };
    QVERIFY_EXCEPTION_THROWN(pool.run(8, 3, [&](int) { pool.run(8, 3, inner); }), Error);
  }

  void severalCallersAtOnce() {
    constexpr int kCallers = 6;
    ThreadPool pool;
    std::vector<int> wrong(kCallers);
    {
      std::vector<std::jthread> callers;
      for (int caller = 0; caller < kCallers; ++caller)
        callers.emplace_back([&, caller] {
          for (int round = 0; round < 100; ++round) {
            Tally tally(50);
            pool.run(50, 1 + caller, [&](int piece) { tally.add(piece); });
            if (!tally.isOnceEach()) ++wrong[static_cast<std::size_t>(caller)];
          }
        });
    }
    QCOMPARE(wrong, std::vector<int>(kCallers));
  }

  void aCallEndsThoughAllOtherThreadsAreBusy() {
    ThreadPool pool;
    std::atomic<bool> inside = false;
    std::atomic<bool> release = false;
    std::jthread other([&] {
      pool.run(2, 2, [&](int) {
        inside = true;
        while (!release) std::this_thread::yield();
      });
    });
    while (!inside) std::this_thread::yield();
    Tally tally(100);
    pool.run(100, 2, [&](int piece) { tally.add(piece); });
    release = true;
    QVERIFY(tally.isOnceEach());
  }

  void denormalsAreZeroInPiecesAndComeBackAfterwards() {
    volatile float tiny = std::numeric_limits<float>::denorm_min();
    std::atomic<int> kept = 0;
    ThreadPool().run(100, 4, [&](int) {
      volatile const float twice = tiny * 2.0F;
      if (twice != 0.0F) ++kept;
    });
    QCOMPARE(kept.load(), 0);
    volatile const float after = tiny * 2.0F;
    QVERIFY(after != 0.0F);
  }

  void rowsComeInBandsOnceEach_data() {
    QTest::addColumn<int>("rows");
    for (const int rows : {0, 1, 31, 32, 33, 1000}) QTest::addRow("%d rows", rows) << rows;
  }
  void rowsComeInBandsOnceEach() {
    QFETCH(int, rows);
    Tally tally(rows);
    std::atomic<int> tallest = 0;
    double share = 0;
    parallelRows(
        rows, 3,
        [&](int begin, int end) {
          if (end - begin > tallest) tallest = end - begin;
          for (int y = begin; y < end; ++y) tally.add(y);
        },
        {}, [&](double share01) { share = std::max(share, share01); });
    QVERIFY(tally.isOnceEach());
    QVERIFY(tallest <= 32);
    QVERIFY(share <= 1);
  }

  /// Partial sums a band, added in order: what any number of threads makes of it is the same to the last bit.
  void sumsDoNotDependOnTheThreads() {
    constexpr int kRows = 777;
    const auto sumWith = [](int threads) {
      std::vector<double> sums(kRows);
      parallelRows(kRows, threads, [&](int begin, int end) {
        for (int y = begin; y < end; ++y)
          for (int x = 1; x < 100; ++x) sums[static_cast<std::size_t>(y)] += 1.0 / (x + y);
      });
      return std::accumulate(sums.begin(), sums.end(), 0.0);
    };
    const double wanted = sumWith(1);
    for (const int threads : {0, 2, 3, 16}) QCOMPARE(sumWith(threads), wanted);
  }
};

QTEST_GUILESS_MAIN(ThreadPoolTest)
#include "thread_pool_test.moc"
