#pragma once
/// A folder of drawn pictures with a cache folder beside it, for one test.
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <memory>

#include "media/save.h"
#include "support/random_model.h"
#include "train/picture_store.h"

class PictureFolder {
 public:
  std::filesystem::path path() const { return (root_.path() + "/photos").toStdString(); }
  std::filesystem::path cache() const { return (root_.path() + "/cache").toStdString(); }
  std::filesystem::path file(const std::string& name) const { return path() / name; }

  void add(const std::string& name, const daybreak::media::Image& image) const {
    std::filesystem::create_directories(file(name).parent_path());
    daybreak::media::SaveOptions options;
    options.overwrite = true;
    daybreak::media::savePhoto(image, file(name), options);
  }
  /// One colour: its value tells pictures apart.
  void addFlat(const std::string& name, int width, int height, int byte) const {
    daybreak::media::Image image(width, height);
    for (int channel = 0; channel < 3; ++channel)
      std::ranges::fill(image.mutablePlane(channel), static_cast<float>(byte) / 255.0F);
    add(name, image);
  }
  void addNoise(const std::string& name, int width, int height, unsigned seed) const {
    add(name, randomPicture(width, height, seed));
  }
  void addText(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories(file(name).parent_path());
    std::ofstream(file(name)) << text;
  }
  /// Another content under the same name, size and time: nobody can tell but by reading it.
  void ruin(const std::string& name) const {
    const auto time = std::filesystem::last_write_time(file(name));
    const auto size = std::filesystem::file_size(file(name));
    std::ofstream(file(name), std::ios::binary) << (name + std::string(size, 'x')).substr(0, size);
    std::filesystem::last_write_time(file(name), time);
  }
  void empty() const { std::filesystem::remove_all(path()); }

  daybreak::train::PictureLimits limits() const { return {std::size_t{1} << 30, std::uint64_t{1} << 30, cache()}; }

  /// What the store has told.
  mutable QStringList told;
  std::unique_ptr<daybreak::train::PictureStore> store(int side, double share, daybreak::train::PictureLimits limits) const {
    const auto tell = [this](const std::string& sentence) { told << QString::fromStdString(sentence); };
    return std::make_unique<daybreak::train::PictureStore>(path(), side, share, tell, std::move(limits));
  }
  std::unique_ptr<daybreak::train::PictureStore> store(int side = 32, double share = 0) const {
    return store(side, share, limits());
  }

 private:
  QTemporaryDir root_;
};
