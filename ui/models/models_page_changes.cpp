#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "error.h"
#include "models/trash.h"
#include "segment/segmenter_reader.h"
#include "ui/models/import_dialog.h"
#include "ui/models/models_page_state.h"
#include "ui/models/name_dialog.h"
#include "ui/photo/file_path.h"

namespace daybreak::ui {

namespace {

/// Read as a whole if it is no model of Daybreak's own: published files say by their tensors what they are.
bool isSegmenterFile(const std::filesystem::path& file) {
  try {
    segment::readSegmenter(file);
    return true;
  } catch (const Error&) {
    return false;  // what is wrong with it as a model is told next
  }
}

}  // namespace

void ModelsPage::State::act(const models::ModelEntry& entry, ModelTile::Request request) {
  const QString model = QString::fromStdString(entry.card.name);
  switch (request) {
    case ModelTile::Request::Use:
      Q_EMIT page.useRequested(model);
      break;
    case ModelTile::Request::SetDefault:
      change([registry = registry, name = entry.card.name] { registry.setDefault(name); },
             ModelsPage::tr("Photos that were not edited yet open with %1 from now on.").arg(model), {});
      break;
    case ModelTile::Request::Measure:
      speeds.measure({model});
      break;
    case ModelTile::Request::Export:
      askToExport(model);
      break;
    case ModelTile::Request::Duplicate:
      askToDuplicate(model);
      break;
    case ModelTile::Request::Rename:
      askToRename(model);
      break;
    case ModelTile::Request::Remove:
      remove(model);
      break;
  }
}

void ModelsPage::State::change(std::function<void()> work, const QString& done, const QString& focus,
                               std::function<void()> after) {
  inBackground(
      changePool, &page,
      [work = std::move(work)] {
        work();
        return true;
      },
      [this, done, focus, after = std::move(after)](const Outcome<bool>& outcome) {
        if (outcome.value) {
          if (!done.isEmpty()) notice->showInfo(done);
          if (after) after();
          focusNext = focus;
          Q_EMIT page.modelsChanged();
        } else {
          notice->showProblem(outcome.problem);
        }
        reload();
      });
}

void ModelsPage::State::askToDuplicate(const QString& model) {
  QString copy = model + QStringLiteral("-copy");
  for (int number = 2; taken().contains(copy); ++number) copy = QStringLiteral("%1-copy-%2").arg(model).arg(number);
  auto* dialog =
      new NameDialog(ModelsPage::tr("Duplicate %1").arg(model),
                     ModelsPage::tr("The copy is a model of your own: it can be renamed, trained further and removed."),
                     ModelsPage::tr("&Duplicate"), taken(), copy, &page);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(dialog, &QDialog::accepted, &page, [this, dialog, model] {
    const QString name = dialog->name();
    change([registry = registry, model, name] { registry.duplicate(model.toStdString(), name.toStdString()); },
           ModelsPage::tr("%1 is a copy of %2.").arg(name, model), name);
  });
  dialog->open();
}

void ModelsPage::State::askToRename(const QString& model) {
  QSet<QString> others = taken();
  others.remove(model);
  auto* dialog = new NameDialog(
      ModelsPage::tr("Rename %1").arg(model),
      ModelsPage::tr("Photos that were edited with this model look for it under its old name, all but the open one."),
      ModelsPage::tr("&Rename"), others, model, &page);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(dialog, &QDialog::accepted, &page, [this, dialog, model] {
    const QString name = dialog->name();
    if (name == model) return;
    change([registry = registry, model, name] { registry.rename(model.toStdString(), name.toStdString()); },
           ModelsPage::tr("%1 is called %2 now.").arg(model, name), name,
           [this, model, name] { Q_EMIT page.modelRenamed(model, name); });
  });
  dialog->open();
}

void ModelsPage::State::askToExport(const QString& model) {
  auto* dialog = new QFileDialog(&page, ModelsPage::tr("Export %1").arg(model));
  const QString forDaybreak = ModelsPage::tr("Daybreak model, with its card (*.safetensors)");
  const QString forPyTorch = ModelsPage::tr("PyTorch weights, as the published program reads them (*.pth)");
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilters({forDaybreak, forPyTorch});
  dialog->setDefaultSuffix(QStringLiteral("safetensors"));
  dialog->selectFile(model + QStringLiteral(".safetensors"));
  QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, forPyTorch](const QString& filter) {
    dialog->setDefaultSuffix(filter == forPyTorch ? QStringLiteral("pth") : QStringLiteral("safetensors"));
  });
  QObject::connect(dialog, &QFileDialog::fileSelected, &page, [this, model](const QString& file) {
    // The dialog has asked about a file of that name.
    change([registry = registry, model, file] { registry.exportModel(model.toStdString(), toPath(file), WhenTaken::Replace); },
           ModelsPage::tr("%1 was saved in %2.").arg(QFileInfo(file).fileName(), QFileInfo(file).dir().dirName()), {});
  });
  dialog->open();
}

void ModelsPage::State::remove(const QString& model) {
  const auto trashed = std::make_shared<models::Trashed>();
  change([registry = registry, model, trashed] { *trashed = registry.remove(model.toStdString()); }, {}, {},
         [this, model, trashed] {
           removed = *trashed;
           const QString bin = QFile::decodeName(trashed->file.parent_path().c_str());
           notice->showInfo(ModelsPage::tr("%1 is in the bin now (%2).").arg(model, QDir::toNativeSeparators(bin)),
                            ModelsPage::tr("Put back"));
         });
}

void ModelsPage::State::putBack() {
  if (!removed) return;
  const QString name = QFile::decodeName(removed->original.stem().c_str());
  change([trashed = *removed] { models::restoreFromTrash(trashed); }, ModelsPage::tr("%1 is back.").arg(name), name);
  removed.reset();
}

void ModelsPage::State::askToImport() {
  auto* dialog = new QFileDialog(&page, ModelsPage::tr("Import models"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  dialog->setNameFilters({ModelsPage::tr("Models (*.safetensors *.pth *.pt)"), ModelsPage::tr("All files (*)")});
  QObject::connect(dialog, &QFileDialog::filesSelected, &page, [this](const QStringList& files) { page.offerImport(files); });
  dialog->open();
}

void ModelsPage::State::checkNext() {
  if (checking || filesToCheck.isEmpty()) return;
  checking = true;
  const QString file = filesToCheck.takeFirst();
  struct Checked {
    models::ImportCheck check;
    Listed listed;
    bool isSegmenter = false;
  };
  inBackground(
      changePool, &page,
      [registry = registry, file] {
        Checked checked;
        checked.isSegmenter = isSegmenterFile(toPath(file));
        if (checked.isSegmenter) return checked;
        checked.check = registry.inspect(toPath(file));
        checked.listed.entries = registry.list(&checked.listed.problems);
        checked.listed.defaultName = registry.defaultName();
        return checked;
      },
      [this, file](const Outcome<Checked>& outcome) {
        if (outcome.value && outcome.value->isSegmenter) {
          segmenters->import(file);
          checking = false;
          checkNext();
          return;
        }
        if (outcome.value) {
          show(outcome.value->listed);  // the name is checked against what is there now
          explain(file, outcome.value->check);
          return;
        }
        notice->showProblem(ModelsPage::tr("%1 It was not added.").arg(outcome.problem));
        checking = false;
        checkNext();
      });
}

void ModelsPage::State::explain(const QString& file, const models::ImportCheck& check) {
  auto* dialog = new ImportDialog(file, check, taken(), &page);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(dialog, &QDialog::accepted, &page, [this, dialog] {
    const QString name = dialog->name();
    change([registry = registry, path = toPath(dialog->file()), name] { registry.import(path, name.toStdString()); },
           ModelsPage::tr("%1 is ready to use.").arg(name), name);
  });
  QObject::connect(dialog, &QDialog::finished, &page, [this] {
    checking = false;
    checkNext();
  });
  dialog->open();
}

}  // namespace daybreak::ui
