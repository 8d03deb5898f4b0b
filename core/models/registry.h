#pragma once
/// The models a person can choose from: those that ship and those they imported or trained.
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "atomic_file.h"
#include "models/model.h"
#include "models/trash.h"

namespace daybreak::models {

/// One installed model file.
struct ModelEntry {
  ModelCard card;
  std::filesystem::path file;
  bool shipped = false;  ///< came with Daybreak; cannot be renamed or removed
};

/// A model file from somewhere else, checked, as it would be added.
struct ImportCheck {
  ModelCard card;      ///< what the file tells and what its tensors show; the name is free
  std::string sameAs;  ///< an installed model of exactly these weights; empty if there is none
};

/// Looks through folders of .safetensors files: the shipped ones first, then the person's own. Nothing is kept in memory, so
/// that window and command line see what the other has changed.
class Registry {
 public:
  /// @param shipped folder of the models that ship; @param own folder of imported ones (created when first needed)
  /// @param choice file that holds the name of the person's default model; empty: it cannot be chosen
  Registry(std::filesystem::path shipped, std::filesystem::path own, std::filesystem::path choice = {});

  /// The usual places: $DAYBREAK_WEIGHTS or weights/ beside the program or in its share folder;
  /// $XDG_DATA_HOME/daybreak/models; $XDG_CONFIG_HOME/daybreak/default-model.
  static Registry standard();

  /// All models, shipped first, networks before methods without one, by name; files that cannot be read are left out and told
  /// in `problems`.
  std::vector<ModelEntry> list(std::vector<std::string>* problems = nullptr) const;

  /// The model that opens when nothing else is said: the person's choice, or the best that ships if there is none or it is
  /// gone.
  std::string defaultName() const;

  /// Chooses it, for both programs. Throws Error if there is no such model or the choice cannot be written.
  void setDefault(const std::string& name) const;

  /// By name, or by path if it has a slash or an ending of a model file. Throws Error that lists the known names.
  std::shared_ptr<const Model> load(const std::string& nameOrFile) const;

  /// Checks a file, gives it a name (its own, or the file's stem) and copies it as .safetensors to the own folder.
  /// Throws Error if it is no model or the name is taken.
  ModelEntry import(const std::filesystem::path& file, const std::string& name = {}) const;

  /// Checks a file without adding it: everything import() would refuse it for is thrown as Error.
  ImportCheck inspect(const std::filesystem::path& file) const;

  /// Writes a model (by name or path) as .safetensors, or .pth/.pt for PyTorch. Throws Error, also if the target is the file
  /// the model comes from.
  void exportModel(const std::string& nameOrFile, const std::filesystem::path& file, WhenTaken whenTaken) const;

  /// Copies a model, shipped ones too, to the own folder. Without a name it becomes "NAME-copy". Throws Error.
  ModelEntry duplicate(const std::string& name, const std::string& newName = {}) const;

  /// Renames an own model, in its file, too; it stays the default if it was. Throws Error.
  ModelEntry rename(const std::string& name, const std::string& newName) const;

  /// Moves an own model to the bin, from which restoreFromTrash() brings it back. Throws Error.
  Trashed remove(const std::string& name) const;

 private:
  ModelEntry find(const std::string& name) const;
  ModelEntry findOwn(const std::string& name, const std::string& failed, const std::string& advice) const;
  [[noreturn]] void refuseUnknown(const std::string& name) const;
  void checkNewName(const std::filesystem::path& file, const std::string& failed, const std::string& name) const;
  std::string freeName(const std::string& wanted) const;
  ModelEntry addOwn(Model model, const std::filesystem::path& origin, const std::string& failed) const;

  std::filesystem::path shipped_;
  std::filesystem::path own_;
  std::filesystem::path choice_;
};

}  // namespace daybreak::models
