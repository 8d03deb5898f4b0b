#include "ui/video/video_player.h"

#include <algorithm>
#include <cmath>
#include <mutex>

#include "jobs/video/frame_enhancer.h"
#include "media/display.h"
#include "media/resample.h"
#include "media/video/frame_index.h"
#include "media/video/frame_picture.h"
#include "media/video/video_reader.h"
#include "ui/photo/enhancer_shelf.h"
#include "ui/photo/file_path.h"

namespace daybreak::ui {

namespace video = media::video;

/// What the decoding thread works with; the index is put in by another.
struct VideoPlayer::Film {
  explicit Film(const std::filesystem::path& path) : reader(path) {}

  std::shared_ptr<const video::FrameIndex> knownIndex() {
    const std::lock_guard lock(guard);
    return index;
  }

  video::VideoReader reader;
  std::optional<video::VideoFrame> frame;  ///< the one that was shown last
  std::int64_t number = -1;
  std::int64_t start = 0;  ///< time of the first frame
  std::shared_ptr<const engine::Enhancer> enhancer;
  std::unique_ptr<jobs::FrameEnhancer> light;  ///< while playing: frames one after another
  std::stop_source stop;

  std::mutex guard;
  std::shared_ptr<const video::FrameIndex> index;
};

struct VideoPlayer::Request {
  std::shared_ptr<Film> film;
  std::shared_ptr<EnhancerShelf> shelf;
  engine::Edit edit;
  double steadiness;
  std::int64_t number;
  bool next;
  bool playing;
  int smallSide;
};

namespace {

QImage screenPicture(const media::Image& picture, const video::VideoInfo& info) {
  const auto upright = video::turned(picture, info.rotation);
  QImage image(upright.width(), upright.height(), QImage::Format_RGB32);
  media::DisplayTransform({}).convert(upright, media::FourBytes::Bgra, image.bits(),
                                      static_cast<std::size_t>(image.bytesPerLine()));
  return image;
}

double usualSeconds(const video::VideoInfo& info) { return info.framesPerSecond > 0 ? 1 / info.framesPerSecond : 0.04; }

}  // namespace

VideoPlayer::VideoPlayer(std::shared_ptr<EnhancerShelf> shelf, QObject* parent)
    : QObject(parent), shelf_(std::move(shelf)), newest_(decoding_, this) {
  decoding_.setMaxThreadCount(1);
  indexing_.setMaxThreadCount(1);
  nextFrame_.setSingleShot(true);
  nextFrame_.setTimerType(Qt::PreciseTimer);
  connect(&nextFrame_, &QTimer::timeout, this, [this] {
    if (playing_) request(true);
  });
}

VideoPlayer::~VideoPlayer() {
  if (film_) film_->stop.request_stop();
  newest_.drop();
  decoding_.waitForDone();
  indexing_.waitForDone();
}

void VideoPlayer::open(const QString& path) {
  play(false);
  if (film_) film_->stop.request_stop();
  const auto opening = ++opening_;
  inBackground(
      decoding_, this, [file = toPath(path)] { return std::make_shared<Film>(file); },
      [this, path, opening](Outcome<std::shared_ptr<Film>> outcome) {
        if (opening != opening_) return;
        if (!outcome.value) {
          Q_EMIT problem(outcome.problem);
          return;
        }
        film_ = *outcome.value;
        path_ = path;
        info_ = film_->reader.info();
        frames_ = std::max<std::int64_t>(1, info_.frames);
        indexed_ = false;
        wanted_ = 0;
        Q_EMIT opened();
        request(false);
        index();
      });
}

void VideoPlayer::index() {
  inBackground(
      indexing_, this,
      [film = film_, file = toPath(path_)] {
        auto found = std::make_shared<const video::FrameIndex>(video::indexFrames(file, film->stop.get_token()));
        const std::lock_guard lock(film->guard);
        film->index = found;
        return film;
      },
      [this](Outcome<std::shared_ptr<Film>> outcome) {
        if (!outcome.value || *outcome.value != film_) return;  // the player tells what cannot be read
        const auto known = film_->knownIndex();
        frames_ = std::max<std::int64_t>(1, known->frames());
        indexed_ = known->frames() > 0;
        wanted_ = std::min(wanted_, frames_ - 1);
        Q_EMIT indexed();
      });
}

QSize VideoPlayer::shownSize() const {
  const QSize stored(info_.width, info_.height);
  return info_.rotation % 180 == 0 ? stored : stored.transposed();
}

double VideoPlayer::secondsOf(std::int64_t frame) const {
  if (film_ && indexed_) return film_->knownIndex()->secondsOf(frame);
  return static_cast<double>(frame) * usualSeconds(info_);
}

void VideoPlayer::showFrame(std::int64_t number) {
  if (!film_) return;
  wanted_ = std::clamp<std::int64_t>(number, 0, frames_ - 1);
  if (playing_) {
    playedFrom_ = secondsOf(wanted_);
    clock_.restart();
  }
  request(false);
}

void VideoPlayer::setEdit(const engine::Edit& edit) {
  if (edit == edit_) return;
  edit_ = edit;
  if (film_ && !playing_) request(false);
}

void VideoPlayer::setSteadiness(double steadiness01) { steadiness_ = steadiness01; }

void VideoPlayer::play(bool playing) {
  if (playing && !film_) return;
  if (playing_ == playing) return;
  playing_ = playing;
  nextFrame_.stop();
  if (playing) {
    if (wanted_ >= frames_ - 1) wanted_ = 0;
    playedFrom_ = secondsOf(wanted_);
    clock_.restart();
    request(false);
  } else if (film_) {
    request(false);  // at full size
  }
  Q_EMIT playingChanged(playing);
}

void VideoPlayer::request(bool next) {
  const Request asked{film_, shelf_, edit_, steadiness_, wanted_, next, playing_, playing_ ? smallSide_ : 0};
  newest_.request(
      [asked]() -> ShownFrame {
        auto& film = *asked.film;
        const auto& info = film.reader.info();
        if (film.start == 0 && film.number < 0) {
          film.frame = film.reader.next();
          if (film.frame) film.start = film.frame->time;
          film.number = film.frame ? 0 : -1;
        }
        const auto index = film.knownIndex();
        if (asked.next && film.number >= 0 && asked.number == film.number + 1) {
          if (auto frame = film.reader.next()) film.frame = std::move(frame);
          film.number = asked.number;
        } else if (asked.number != film.number) {
          const auto time =
              index && index->frames() > 0
                  ? index->times[static_cast<std::size_t>(std::clamp<std::int64_t>(asked.number, 0, index->frames() - 1))]
                  : film.start + std::llround(static_cast<double>(asked.number) * usualSeconds(info) / info.timeUnit.value());
          if (auto frame = film.reader.frameAt(time, index.get(), film.stop.get_token())) film.frame = std::move(frame);
          film.number = asked.number;
          film.light.reset();
        }
        if (!film.frame) throw Cancelled();
        const auto enhancer = asked.shelf->get(asked.edit.model);
        if (!asked.playing || film.enhancer != enhancer) film.light.reset();
        film.enhancer = enhancer;
        const auto picture = asked.smallSide > 0 ? media::converted(video::smallPictureOf(*film.frame, asked.smallSide).picture,
                                                                    media::Samples::U8)
                                                 : video::pictureOf(*film.frame);
        media::Image enhanced;
        if (asked.playing) {
          if (!film.light) film.light = std::make_unique<jobs::FrameEnhancer>(*enhancer, asked.edit, asked.steadiness);
          enhanced = film.light->picture(picture, film.light->light(*film.frame, usualSeconds(info)));
        } else {
          const jobs::FrameEnhancer alone(*enhancer, asked.edit, 0);
          enhanced = alone.picture(picture, alone.lightAlone(*film.frame));
        }
        ShownFrame shown;
        shown.number = film.number;
        shown.seconds = static_cast<double>(film.frame->time - film.start) * info.timeUnit.value();
        shown.original = screenPicture(picture, info);
        shown.enhanced = screenPicture(enhanced, info);
        return shown;
      },
      [this](Outcome<ShownFrame> outcome) { take(std::move(outcome)); });
}

void VideoPlayer::take(Outcome<ShownFrame> outcome) {
  if (!outcome.value) {
    if (!outcome.problem.isEmpty()) {
      play(false);
      Q_EMIT problem(outcome.problem);
    }
    return;
  }
  auto& shown = *outcome.value;
  shown.milliseconds = outcome.milliseconds;
  Q_EMIT frameShown(shown);
  if (!playing_) return;
  if (wanted_ + 1 >= frames_) {
    play(false);
    return;
  }
  // What takes longer than a frame lasts is shown smaller.
  constexpr int kSides[] = {720, 480, 320};
  if (shown.milliseconds > 1000 * usualSeconds(info_) && std::min(info_.width, info_.height) > kSides[2])
    smallSide_ = smallSide_ == 0 ? kSides[0] : smallSide_ == kSides[0] ? kSides[1] : kSides[2];
  ++wanted_;
  // Late frames are passed over only when there is a second of them: the light follows from frame to frame.
  const double due = secondsOf(wanted_) - playedFrom_ - static_cast<double>(clock_.elapsed()) / 1000;
  if (due < -1) {
    playedFrom_ = secondsOf(wanted_);
    clock_.restart();
  }
  nextFrame_.start(std::max(0, static_cast<int>(due * 1000)));
}

}  // namespace daybreak::ui
