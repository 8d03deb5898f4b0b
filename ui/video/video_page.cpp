#include "ui/video/video_page.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <cmath>

#include "media/video/encode_options.h"
#include "models/architecture.h"
#include "ui/photo/adjust_panel.h"
#include "ui/photo/enhancer_shelf.h"
#include "ui/photo/file_path.h"
#include "ui/photo/model_picker.h"
#include "ui/photo/presets_menu.h"
#include "ui/video/export_panel.h"
#include "ui/video/scrub_bar.h"
#include "ui/video/video_exports.h"
#include "ui/video/video_player.h"
#include "ui/widgets/compare_view.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/section.h"
#include "ui/widgets/value_slider.h"

namespace daybreak::ui {

namespace {

QString clockText(double seconds) {
  const auto tenths = static_cast<std::int64_t>(seconds * 10 + 1e-6);
  return QStringLiteral("%1:%2.%3").arg(tenths / 600).arg(tenths / 10 % 60, 2, 10, QLatin1Char('0')).arg(tenths % 10);
}

QString videoFilter() {
  QStringList patterns;
  for (const auto& ending : media::video::readableVideoEndings())
    patterns << QStringLiteral("*.") + QString::fromStdString(ending);
  return VideoPage::tr("Videos (%1);;All files (*)").arg(patterns.join(QLatin1Char(' ')));
}

}  // namespace

bool looksLikeVideo(const QString& path) { return media::video::hasVideoEnding(toPath(path)); }

struct VideoPage::State {
  State(VideoPage& owner, std::shared_ptr<EnhancerShelf> shelf)
      : page(owner),
        player(shelf),
        exports(shelf),
        presets(
            PresetFolder::standard(), [this] { return panel->edit(); }, &owner) {
    layOut();
    connectAll();
  }

  QToolButton* button(const char* icon, const QString& text, const QString& toolTip, const QKeySequence& key = {}) {
    auto* made = new QToolButton;
    if (*icon == '\0')
      made->setText(text);
    else
      made->setIcon(themedIcon(QString::fromLatin1(icon)));
    made->setAccessibleName(text);
    made->setToolTip(key.isEmpty() ? toolTip : tr("%1 (%2)").arg(toolTip, key.toString(QKeySequence::NativeText)));
    made->setAutoRaise(true);
    return made;
  }

  static QScrollArea* scrolled(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
  }

  void layOut() {
    openButton = button("open", tr("Open"), tr("Opens a video"));
    playButton = button("play", tr("Play"), tr("Plays or stops"), QKeySequence(Qt::Key_K));
    back = button("previous", tr("Previous frame"), tr("Previous frame"), QKeySequence(Qt::Key_Comma));
    forward = button("next", tr("Next frame"), tr("Next frame"), QKeySequence(Qt::Key_Period));
    inButton = button("", tr("In"), tr("The export begins at this frame"), QKeySequence(Qt::Key_I));
    outButton = button("", tr("Out"), tr("The export ends with this frame"), QKeySequence(Qt::Key_O));
    clearMarks = button("", tr("All"), tr("The whole video is exported"), QKeySequence(Qt::Key_A));
    models = new ModelPicker(page.registry_);
    models->setAccessibleName(tr("Model"));
    models->setToolTip(tr("The model that enhances the video"));
    time = new QLabel;
    time->setAccessibleName(tr("Time"));
    scrub = new ScrubBar;
    view = new CompareView;
    view->setPlaceholder(tr("Drop a dark video here, or press Open"));
    notice = new NoticeBar;
    panel = new AdjustPanel(presets);
    steady = new ValueSlider(
        {.label = tr("Steadiness"),
         .toolTip = tr("How slowly the light may change over time: 0 % enhances every frame by itself, which may "
                       "flicker. Shown while playing"),
         .minimum = 0,
         .maximum = 100,
         .standard = 100 * jobs::kStandardSteadiness,
         .step = 1,
         .decimals = 0,
         .suffix = QStringLiteral(" %"),
         .autoText = {}});
    exportPanel = new ExportPanel(exports);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->addWidget(openButton);
    bar->addSpacing(8);
    const std::pair<CompareView::Mode, std::pair<const char*, QString>> modes[] = {
        {CompareView::Mode::Split, {"compare-split", tr("Split")}},
        {CompareView::Mode::SideBySide, {"compare-side-by-side", tr("Side by side")}},
        {CompareView::Mode::Enhanced, {"compare-enhanced", tr("Enhanced")}},
        {CompareView::Mode::Original, {"compare-original", tr("Original")}}};
    int number = 0;
    for (const auto& [mode, shown] : modes) {
      auto* choice = button(shown.first, shown.second, shown.second, QKeySequence(Qt::Key_1 + number++));
      choice->setCheckable(true);
      choice->setAutoExclusive(true);
      choice->setChecked(mode == view->mode());
      connect(choice, &QToolButton::clicked, &page, [this, mode = mode] { view->setMode(mode); });
      connect(view, &CompareView::modeChanged, choice,
              [choice, mode = mode](CompareView::Mode now) { choice->setChecked(now == mode); });
      bar->addWidget(choice);
    }
    bar->addStretch(1);
    bar->addWidget(models);

    auto* transport = new QHBoxLayout;
    transport->setContentsMargins(8, 4, 8, 4);
    for (QWidget* each : {static_cast<QWidget*>(playButton), static_cast<QWidget*>(back), static_cast<QWidget*>(forward)})
      transport->addWidget(each);
    transport->addWidget(scrub, 1);
    transport->addWidget(time);
    for (auto* each : {inButton, outButton, clearMarks}) transport->addWidget(each);

    auto* steadyBox = new QWidget;
    auto* steadyRow = new QVBoxLayout(steadyBox);
    steadyRow->setContentsMargins(8, 4, 8, 4);
    steadyRow->addWidget(steady);
    auto* light = new QWidget;
    auto* rows = new QVBoxLayout(light);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(panel);
    rows->addWidget(new Section(tr("Over time"), steadyBox));
    rows->addStretch(1);
    auto* area = new QTabWidget;
    area->setAccessibleName(tr("Light and export"));
    area->setDocumentMode(true);
    area->addTab(scrolled(light), tr("Light"));
    area->addTab(scrolled(exportPanel), tr("Export"));
    area->setFixedWidth(std::max(320, page.fontMetrics().averageCharWidth() * 48));

    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(view, 1);
    middle->addLayout(transport);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addLayout(middle, 1);
    body->addWidget(area);
    auto* column = new QVBoxLayout(&page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(notice);
    column->addLayout(body, 1);
    page.setFocusProxy(view);
    panel->setEnabled(false);
    // The preview does not tell the classes of a moving picture apart.
    for (auto* each : panel->findChildren<QWidget*>())
      if (qstrcmp(each->metaObject()->className(), "daybreak::ui::ClassLightPanel") == 0)
        for (QWidget* above = each; above != panel; above = above->parentWidget())
          if (auto* section = qobject_cast<Section*>(above)) section->hide();
    showFrameButtons();
  }

  void connectAll() {
    connect(openButton, &QToolButton::clicked, &page, [this] {
      const auto path = QFileDialog::getOpenFileName(&page, tr("Open video"), {}, videoFilter());
      if (!path.isEmpty()) page.open(path);
    });
    connect(playButton, &QToolButton::clicked, &page, [this] { player.play(!player.isPlaying()); });
    connect(back, &QToolButton::clicked, &page, [this] { step(-1); });
    connect(forward, &QToolButton::clicked, &page, [this] { step(1); });
    connect(inButton, &QToolButton::clicked, &page,
            [this] { mark(scrub->value(), out && *out >= scrub->value() ? out : std::nullopt); });
    connect(outButton, &QToolButton::clicked, &page,
            [this] { mark(in && *in <= scrub->value() ? in : std::nullopt, scrub->value()); });
    connect(clearMarks, &QToolButton::clicked, &page, [this] { mark({}, {}); });
    connect(scrub, &QSlider::valueChanged, &page, [this](int frame) { player.showFrame(frame); });
    connect(&player, &VideoPlayer::opened, &page, [this] { showVideo(); });
    connect(&player, &VideoPlayer::indexed, &page, [this] { showLength(); });
    connect(&player, &VideoPlayer::frameShown, &page, [this](const ShownFrame& frame) { showFrame(frame); });
    connect(&player, &VideoPlayer::playingChanged, &page, [this](bool playing) {
      playButton->setIcon(themedIcon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
    });
    connect(&player, &VideoPlayer::problem, &page, [this](const QString& sentence) { notice->showProblem(sentence); });
    connect(panel, &AdjustPanel::edited, &page, [this](const engine::Edit& edit, const QString&, int) { useEdit(edit); });
    connect(&presets, &PresetsMenu::chosen, &page, [this](const engine::Edit& edit, const QString&) { useEdit(edit); });
    connect(&presets, &PresetsMenu::problem, notice, [this](const QString& sentence) { notice->showProblem(sentence); });
    connect(models, &ModelPicker::chosen, &page, [this](const QString& model) {
      auto edit = panel->edit();
      edit.model = model.toStdString();
      useEdit(edit);
    });
    connect(models, &ModelPicker::problem, notice, [this](const QString& sentence) { notice->showProblem(sentence); });
    connect(steady, &ValueSlider::edited, &page, [this](double percent) { player.setSteadiness(percent / 100); });
    connect(exportPanel, &ExportPanel::exportRequested, &page, [this](const QString& ending) { askAndExport(ending); });
    connect(exportPanel, &ExportPanel::stillRequested, &page, [this] { askAndExport(QStringLiteral("still")); });
    connect(&exports, &VideoExports::finished, &page,
            [this](const QString& output) { notice->showInfo(tr("%1 is written.").arg(QFileInfo(output).fileName())); });
    models->reload();
    useEdit(page.current_());
  }

  void useEdit(engine::Edit edit) {
    edit.adjustments.classes.clear();
    if (edit.model.empty()) edit.model = page.registry_.defaultName();
    panel->setEdit(edit);
    models->setModel(QString::fromStdString(edit.model));
    player.setEdit(edit);
  }

  void showVideo() {
    notice->dismiss();
    panel->setEnabled(true);
    view->setPhotoSize(player.shownSize());
    in.reset();
    out.reset();
    {
      const QSignalBlocker quiet(scrub);
      scrub->setValue(0);
    }
    exportPanel->setVideo(player.path(), &player.info());
    showLength();
  }

  void showLength() {
    const QSignalBlocker quiet(scrub);
    scrub->setRange(0, static_cast<int>(std::max<std::int64_t>(0, player.frames() - 1)));
    scrub->setSingleStep(1);
    mark(in, out);
    showFrameButtons();
  }

  void showFrameButtons() {
    for (QWidget* each : {static_cast<QWidget*>(playButton), static_cast<QWidget*>(back), static_cast<QWidget*>(forward),
                          static_cast<QWidget*>(inButton), static_cast<QWidget*>(outButton), static_cast<QWidget*>(clearMarks),
                          static_cast<QWidget*>(scrub)})
      each->setEnabled(player.isOpen());
  }

  void showFrame(const ShownFrame& frame) {
    const QRectF whole(QPointF(), QSizeF(player.shownSize()));
    view->setBaseTile(CompareView::Layer::Original, {frame.original, whole});
    view->setBaseTile(CompareView::Layer::Enhanced, {frame.enhanced, whole});
    const QSignalBlocker quiet(scrub);
    if (!scrub->isSliderDown()) scrub->setValue(static_cast<int>(frame.number));
    time->setText(tr("%1 / %2   frame %3 of %4")
                      .arg(clockText(frame.seconds), clockText(player.secondsOf(player.frames() - 1)))
                      .arg(frame.number + 1)
                      .arg(player.frames()));
    exportPanel->setSpeed(frame.milliseconds > 0 ? 1000 / frame.milliseconds : 0);
  }

  void step(int frames) {
    player.play(false);
    scrub->setValue(scrub->value() + frames);
  }

  void mark(std::optional<int> first, std::optional<int> last) {
    in = first;
    out = last;
    scrub->setMarks(in, out);
    jobs::TimeRange range;
    if (in) range.from = player.secondsOf(*in);
    const auto end = std::min<std::int64_t>(player.frames(), out ? *out + 1 : player.frames());
    const double tail = player.frames() > 1 ? player.secondsOf(player.frames() - 1) - player.secondsOf(player.frames() - 2) : 0;
    const double until = end < player.frames() ? player.secondsOf(end) : player.secondsOf(player.frames() - 1) + tail;
    if (out && end < player.frames()) range.to = until;
    exportPanel->setRange(range, std::max(0.0, until - range.from.value_or(0)));
  }

  void askAndExport(const QString& kind) {
    const QFileInfo source(player.path());
    const bool still = kind == QLatin1String("still");
    QString name = source.completeBaseName() + tr("-bright");
    name += still                          ? QStringLiteral("-%1.png").arg(scrub->value() + 1)
            : kind == QLatin1String("png") ? QStringLiteral("-%05d.png")
                                           : QLatin1Char('.') + kind;
    const auto path = QFileDialog::getSaveFileName(&page, tr("Export to"), source.dir().filePath(name));
    if (path.isEmpty()) return;
    if (still)
      exportStill(path);
    else
      page.exportTo(path);
  }

  void exportStill(const QString& path) {
    auto wanted = exportPanel->wanted();
    wanted.edit = panel->edit();
    wanted.output = toPath(path);
    wanted.range = {player.secondsOf(scrub->value()), std::nullopt};
    exports.add(wanted, 0);
  }

  VideoPage& page;
  VideoPlayer player;
  VideoExports exports;
  PresetsMenu presets;
  QToolButton *openButton, *playButton, *back, *forward, *inButton, *outButton, *clearMarks;
  ModelPicker* models;
  QLabel* time;
  ScrubBar* scrub;
  CompareView* view;
  NoticeBar* notice;
  AdjustPanel* panel;
  ValueSlider* steady;
  ExportPanel* exportPanel;
  std::optional<int> in, out;
};

VideoPage::VideoPage(const models::Registry& registry, std::shared_ptr<EnhancerShelf> shelf,
                     std::function<engine::Edit()> current, QWidget* parent)
    : QWidget(parent), registry_(registry), shelf_(std::move(shelf)), current_(std::move(current)) {
  setAcceptDrops(true);
  setAccessibleName(tr("Video"));
}

VideoPage::~VideoPage() = default;

VideoPage::State& VideoPage::inside() {
  if (!d_) d_ = std::make_unique<State>(*this, shelf_);
  return *d_;
}

void VideoPage::open(const QString& path) { inside().player.open(path); }

void VideoPage::reloadModels() {
  if (d_) d_->models->reload();
}

VideoPlayer& VideoPage::player() { return inside().player; }
VideoExports& VideoPage::exports() { return inside().exports; }

void VideoPage::exportTo(const QString& path) {
  auto& d = inside();
  auto wanted = d.exportPanel->wanted();
  wanted.edit = d.panel->edit();
  wanted.steadiness = d.steady->value() / 100;
  wanted.output = toPath(path);
  d.exports.add(wanted, 0);
}

void VideoPage::setVisible(bool visible) {
  if (visible) inside();
  QWidget::setVisible(visible);
}

void VideoPage::dragEnterEvent(QDragEnterEvent* event) {
  for (const QUrl& url : event->mimeData()->urls())
    if (url.isLocalFile() && looksLikeVideo(url.toLocalFile())) event->acceptProposedAction();
}

void VideoPage::dropEvent(QDropEvent* event) {
  for (const QUrl& url : event->mimeData()->urls())
    if (url.isLocalFile() && looksLikeVideo(url.toLocalFile())) {
      event->acceptProposedAction();
      open(url.toLocalFile());
      return;
    }
}

void VideoPage::keyPressEvent(QKeyEvent* event) {
  auto& d = inside();
  const std::pair<int, QToolButton*> keys[] = {{Qt::Key_K, d.playButton}, {Qt::Key_Comma, d.back},  {Qt::Key_Period, d.forward},
                                               {Qt::Key_I, d.inButton},   {Qt::Key_O, d.outButton}, {Qt::Key_A, d.clearMarks}};
  for (const auto& [key, button] : keys)
    if (event->key() == key && event->modifiers() == Qt::NoModifier && button->isEnabled()) {
      button->click();
      return;
    }
  constexpr CompareView::Mode kModes[] = {CompareView::Mode::Split, CompareView::Mode::SideBySide, CompareView::Mode::Enhanced,
                                          CompareView::Mode::Original};
  if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_4 && event->modifiers() == Qt::NoModifier)
    return d.view->setMode(kModes[event->key() - Qt::Key_1]);
  QWidget::keyPressEvent(event);
}

}  // namespace daybreak::ui
