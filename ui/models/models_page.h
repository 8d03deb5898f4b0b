#pragma once
/// The Models page: a card for every model, with what it makes of the open photo; import, export, copies, names, the default.
#include <QSet>
#include <QStringList>
#include <QWidget>
#include <memory>
#include <optional>

#include "models/registry.h"

class QAction;

namespace daybreak::ui {

class EnhancerShelf;

class ModelsPage : public QWidget {
  Q_OBJECT
 public:
  /// @param shelf the models ready to run, shared with the Photo page: the same device computes
  ModelsPage(const models::Registry& registry, std::shared_ptr<EnhancerShelf> shelf, QWidget* parent = nullptr);
  ~ModelsPage() override;

  /// What the Photo page shows: previews are made of it. Empty: no photo. @param model the one in use
  void setPhoto(const QString& path, const QString& model);

  /// Checks files and asks, one after the other, whether to add them.
  void offerImport(const QStringList& files);

  /// For the window's menu.
  QAction* importAction() const;

 Q_SIGNALS:
  void useRequested(const QString& model);
  void modelRenamed(const QString& before, const QString& after);
  void modelsChanged();  ///< added, renamed or removed, or another is the default
  void segmentersChanged();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct State;
  std::unique_ptr<State> d_;
};

/// A name that ends as model files do: .safetensors, .pth, .pt.
bool looksLikeModelFile(const QString& file);

}  // namespace daybreak::ui
