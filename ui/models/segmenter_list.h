#pragma once
/// The segmenters there are, below the models: what each tells apart, where others come from, import and removal.
#include <QThreadPool>
#include <QWidget>

#include "segment/segmenter_files.h"

class QLabel;
class QVBoxLayout;

namespace daybreak::ui {

class SegmenterList : public QWidget {
  Q_OBJECT
 public:
  explicit SegmenterList(QWidget* parent = nullptr);

  /// Reads the list anew, in the background.
  void reload();
  /// Adds a file, in the background: its network is made once.
  void import(const QString& file);

 Q_SIGNALS:
  void changed();
  void info(const QString& sentence);
  void problem(const QString& sentence);

 private:
  struct Listed {
    std::vector<segment::SegmenterEntry> entries;
    std::vector<std::string> problems;
  };
  void show(const Listed& listed);
  QWidget* makeRow(const segment::SegmenterEntry& entry);
  void askToImport();
  void remove(const QString& name);

  QVBoxLayout* rows_;
  QLabel* problems_;
  QThreadPool pool_;
};

}  // namespace daybreak::ui
