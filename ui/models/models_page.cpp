#include "ui/models/models_page.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "models/model_name.h"
#include "ui/models/models_page_state.h"
#include "ui/photo/photo_actions.h"
#include "ui/widgets/icons.h"

namespace daybreak::ui {

ModelsPage::State::State(ModelsPage& owner, const models::Registry& models, std::shared_ptr<EnhancerShelf> shelf)
    : page(owner), registry(models), previews(shelf, workPool), speeds(shelf, workPool) {
  changePool.setMaxThreadCount(1);  // one change after the other
  workPool.setMaxThreadCount(1);
  workPool.setThreadPriority(QThread::LowPriority);
  layOut();
  QObject::connect(&previews, &ModelPreviews::ready, &page, [this](const QString& model) { updateTile(model); });
  QObject::connect(&speeds, &ModelSpeeds::changed, &page, [this](const QString& model) { updateTile(model); });
}

ModelsPage::State::~State() { workPool.clear(); }

void ModelsPage::State::layOut() {
  import = new QAction(themedIcon(QStringLiteral("import")), ModelsPage::tr("&Import model…"), &page);
  import->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
  import->setToolTip(withShortcut(ModelsPage::tr("Check a model file and add it"), import->shortcut()));
  QObject::connect(import, &QAction::triggered, &page, [this] { askToImport(); });

  auto* title = new QLabel(ModelsPage::tr("Models"), &page);
  QFont large = title->font();
  large.setPointSizeF(large.pointSizeF() * 1.4);
  title->setFont(large);
  count = new QLabel(&page);
  count->setForegroundRole(QPalette::PlaceholderText);
  measureAll = new QPushButton(ModelsPage::tr("Measure &all speeds"), &page);
  measureAll->setToolTip(ModelsPage::tr("How long each model takes on this machine for a photo of 24 megapixels"));
  QObject::connect(measureAll, &QPushButton::clicked, &page, [this] { speeds.measure(names()); });
  auto* importButton = new QPushButton(import->icon(), ModelsPage::tr("Import…"), &page);
  importButton->setToolTip(import->toolTip());
  importButton->setAccessibleName(ModelsPage::tr("Import a model"));
  QObject::connect(importButton, &QPushButton::clicked, import, &QAction::trigger);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(16, 12, 16, 4);
  head->setSpacing(12);
  head->addWidget(title);
  head->addWidget(count, 0, Qt::AlignBaseline);
  head->addStretch(1);
  head->addWidget(measureAll);
  head->addWidget(importButton);

  notice = new NoticeBar(&page);
  QObject::connect(notice, &NoticeBar::actionTriggered, &page, [this] { putBack(); });
  grid = new TileGrid;
  problems = new QLabel;
  problems->setObjectName(QStringLiteral("modelProblems"));
  problems->setTextFormat(Qt::PlainText);
  problems->setWordWrap(true);
  problems->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  problems->setContentsMargins(16, 0, 16, 16);
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(grid);
  column->addWidget(problems);
  segmenters = new SegmenterList;
  QObject::connect(segmenters, &SegmenterList::info, notice, [this](const QString& text) { notice->showInfo(text); });
  QObject::connect(segmenters, &SegmenterList::problem, notice, [this](const QString& text) { notice->showProblem(text); });
  QObject::connect(segmenters, &SegmenterList::changed, &page, [this] { Q_EMIT page.segmentersChanged(); });
  column->addWidget(segmenters);
  column->addStretch(1);
  area = new QScrollArea(&page);
  area->setWidget(content);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // columns must not jump as it comes and goes
  area->setFocusPolicy(Qt::NoFocus);
  QObject::connect(grid, &TileGrid::focusMoved, area, [this](QWidget* tile) { area->ensureWidgetVisible(tile); });
  auto* rows = new QVBoxLayout(&page);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  rows->addWidget(notice);
  rows->addLayout(head);
  rows->addWidget(area, 1);
}

void ModelsPage::State::reload() {
  inBackground(
      changePool, &page,
      [registry = registry] {
        Listed found;
        found.entries = registry.list(&found.problems);
        found.defaultName = registry.defaultName();
        return found;
      },
      [this](const Outcome<Listed>& outcome) {
        if (outcome.value) {
          show(*outcome.value);
        } else {
          notice->showProblem(outcome.problem);
        }
      });
}

void ModelsPage::State::show(const Listed& found) {
  const auto same = [](const models::ModelEntry& a, const models::ModelEntry& b) {
    return a.card == b.card && a.file == b.file && a.shipped == b.shipped;
  };
  const bool sameModels = std::ranges::equal(found.entries, listed.entries, same);
  if (!sameModels) {
    // A card's model may have been replaced behind its name.
    for (const models::ModelEntry& entry : found.entries) {
      if (std::ranges::any_of(listed.entries, [&](const models::ModelEntry& old) { return same(old, entry); })) continue;
      previews.forget(QString::fromStdString(entry.card.name));
      speeds.forget(QString::fromStdString(entry.card.name));
    }
  }
  listed = found;
  if (!sameModels) {
    QString focused = focusNext;
    QList<ModelTile*> tiles;
    for (const ModelTile* tile : grid->tiles())
      if (focused.isEmpty() && (tile->hasFocus() || tile->isAncestorOf(page.focusWidget()))) focused = tile->name();
    for (const models::ModelEntry& entry : listed.entries) {
      auto* tile = new ModelTile(entry, grid);
      QObject::connect(tile, &ModelTile::requested, &page, [this, entry](ModelTile::Request request) { act(entry, request); });
      tiles << tile;
    }
    grid->setTiles(tiles);
    if (focused.isEmpty() && page.hasFocus() && !tiles.isEmpty()) focused = tiles.first()->name();
    page.setFocusProxy(tiles.isEmpty() ? nullptr : tiles.first());
    focusNext = focused;
  }
  for (ModelTile* tile : grid->tiles()) {
    if (focusNext.isEmpty() || tile->name() != focusNext || !page.isVisible()) continue;
    tile->setFocus(Qt::OtherFocusReason);
    // The layout knows where the card is once it has run.
    QMetaObject::invokeMethod(
        tile, [this, tile] { area->ensureWidgetVisible(tile); }, Qt::QueuedConnection);
  }
  focusNext.clear();
  count->setText(ModelsPage::tr("%n model(s)", nullptr, static_cast<int>(listed.entries.size())));
  QStringList sentences;
  for (const std::string& sentence : listed.problems) sentences << QString::fromStdString(sentence);
  problems->setText(sentences.isEmpty() ? QString()
                                        : ModelsPage::tr("Not shown, because they cannot be used:") + QLatin1Char('\n') +
                                              sentences.join(QLatin1Char('\n')));
  problems->setVisible(!sentences.isEmpty());
  showStandings();
  requestPreviews();
}

void ModelsPage::State::showStandings() {
  for (ModelTile* tile : grid->tiles()) {
    const bool photoOpen = !previews.photo().isEmpty();
    tile->setStanding({tile->entry().card.name == listed.defaultName, photoOpen && tile->name() == modelInUse, photoOpen});
    tile->showPreview(previews.preview(tile->name()));
    tile->showSpeed(speeds.speed(tile->name()), speeds.isMeasuring(tile->name()));
  }
}

void ModelsPage::State::updateTile(const QString& model) {
  for (ModelTile* tile : grid->tiles()) {
    if (tile->name() != model) continue;
    tile->showPreview(previews.preview(model));
    tile->showSpeed(speeds.speed(model), speeds.isMeasuring(model));
  }
}

void ModelsPage::State::requestPreviews() {
  if (page.isVisible()) previews.request(names());
}

void ModelsPage::State::fitWidth() { grid->setVisibleWidth(area->viewport()->width()); }

QStringList ModelsPage::State::names() const {
  QStringList all;
  for (const models::ModelEntry& entry : listed.entries) all << QString::fromStdString(entry.card.name);
  return all;
}

QSet<QString> ModelsPage::State::taken() const {
  const QStringList all = names();
  return {all.begin(), all.end()};
}

ModelsPage::ModelsPage(const models::Registry& registry, std::shared_ptr<EnhancerShelf> shelf, QWidget* parent)
    : QWidget(parent), d_(std::make_unique<State>(*this, registry, std::move(shelf))) {
  setObjectName(QStringLiteral("modelsPage"));
  d_->reload();
}

ModelsPage::~ModelsPage() = default;

void ModelsPage::setPhoto(const QString& path, const QString& model) {
  if (path == d_->previews.photo() && model == d_->modelInUse) return;
  d_->previews.setPhoto(path);
  d_->modelInUse = model;
  d_->showStandings();
  d_->requestPreviews();
}

QAction* ModelsPage::importAction() const { return d_->import; }

void ModelsPage::offerImport(const QStringList& files) {
  d_->filesToCheck += files;
  d_->checkNext();
}

void ModelsPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  d_->fitWidth();
  d_->reload();  // the command line may have changed something
  d_->segmenters->reload();
}

void ModelsPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  d_->previews.request({});
}

void ModelsPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  d_->fitWidth();
}

bool looksLikeModelFile(const QString& file) { return models::hasModelFileEnding(file.toLower().toStdString()); }

}  // namespace daybreak::ui
