#include "support/scene_room.h"

namespace scene {

namespace {

constexpr Vec kOak{0.36F, 0.22F, 0.12F};
constexpr Vec kWalnut{0.16F, 0.09F, 0.05F};
constexpr Vec kWhitePaint{0.72F, 0.70F, 0.66F};

}  // namespace

Room::Room(unsigned seed) : seed_(seed) {
  for (const auto add : {&Room::addShell, &Room::addWindow, &Room::addSofa, &Room::addLamp, &Room::addTable, &Room::addPlant,
                         &Room::addPictures}) {
    const auto first = solids_.size();
    (this->*add)();
    gather(first);
  }
}

void Room::addShell() {
  box({-3.2F, 0, -1}, {3.2F, 2.75F, 5.5F}, {0.60F, 0.57F, 0.50F}, Matter::Wall);
  solids_.back().shadow = false;  // seen from inside
  box({-3.2F, 0, 5.47F}, {3.2F, 0.11F, 5.5F}, kWhitePaint);
  box({-3.2F, 0, -1}, {-3.17F, 0.11F, 5.5F}, kWhitePaint);
  box({-1.5F, 0, 2.1F}, {1.9F, 0.012F, 4.4F}, {0.46F, 0.12F, 0.09F}, Matter::Rug);
}

void Room::addWindow() {
  const auto [low, high, light] = window_;
  box({low.x, low.y, 5.48F}, {high.x, high.y, 5.5F}, {}, Matter::Window);
  solids_.back().shadow = false;
  const float frame = 0.06F;
  const float front = 5.42F;
  box({low.x - frame, low.y - frame, front}, {high.x + frame, low.y, 5.5F}, kWhitePaint);
  box({low.x - frame, high.y, front}, {high.x + frame, high.y + frame, 5.5F}, kWhitePaint);
  box({low.x - frame, low.y, front}, {low.x, high.y, 5.5F}, kWhitePaint);
  box({high.x, low.y, front}, {high.x + frame, high.y, 5.5F}, kWhitePaint);
  const float middle = (low.x + high.x) / 2;
  box({middle - 0.025F, low.y, 5.44F}, {middle + 0.025F, high.y, 5.48F}, kWhitePaint);
  box({low.x, 1.82F, 5.45F}, {high.x, 1.86F, 5.48F}, kWhitePaint);
  box({low.x - 0.15F, low.y - 0.11F, 5.22F}, {high.x + 0.15F, low.y - 0.06F, 5.5F}, kWhitePaint);
  // Curtains: folds are thin ellipsoids side by side.
  cylinder({low.x - 0.5F, 2.52F, 5.3F}, {low.x - 0.48F, 2.54F, 5.32F}, kWalnut);
  box({low.x - 0.55F, 2.50F, 5.32F}, {high.x + 0.55F, 2.525F, 5.345F}, kWalnut);
  for (int fold = 0; fold < 5; ++fold) {
    const float step = 0.085F * static_cast<float>(fold);
    for (const float x : {low.x - 0.42F + step, high.x + 0.42F - step})
      ellipsoid({x, 1.27F, 5.34F}, {0.06F, 1.9F, 0.05F}, {0.30F, 0.34F, 0.38F}, Matter::Fabric);
  }
}

void Room::addSofa() {
  const Vec cloth{0.10F, 0.24F, 0.27F};
  box({-0.75F, 0.12F, 4.35F}, {1.55F, 0.42F, 5.3F}, cloth, Matter::Fabric);
  box({-0.75F, 0.12F, 5.05F}, {1.55F, 0.86F, 5.38F}, cloth, Matter::Fabric);
  for (const float x : {-0.97F, 1.55F}) {
    box({x, 0.12F, 4.35F}, {x + 0.22F, 0.60F, 5.38F}, cloth, Matter::Fabric);
    ellipsoid({x + 0.11F, 0.60F, 4.86F}, {0.13F, 0.07F, 0.53F}, cloth, Matter::Fabric);
  }
  for (const float x : {-0.74F, 0.41F}) {
    ellipsoid({x + 0.57F, 0.45F, 4.72F}, {0.60F, 0.11F, 0.42F}, cloth * 1.15F, Matter::Fabric);
    ellipsoid({x + 0.57F, 0.72F, 5.03F}, {0.62F, 0.24F, 0.15F}, cloth * 1.1F, Matter::Fabric);
  }
  ellipsoid({-0.42F, 0.68F, 4.82F}, {0.25F, 0.22F, 0.12F}, {0.75F, 0.45F, 0.10F}, Matter::Fabric);
  ellipsoid({1.22F, 0.68F, 4.82F}, {0.25F, 0.22F, 0.12F}, {0.62F, 0.18F, 0.14F}, Matter::Fabric);
  ellipsoid({0.86F, 0.64F, 4.86F}, {0.21F, 0.18F, 0.11F}, {0.70F, 0.66F, 0.58F}, Matter::Fabric);
  for (const float x : {-0.9F, 1.65F}) box({x, 0, 4.42F}, {x + 0.06F, 0.12F, 4.48F}, kWalnut);
}

void Room::addLamp() {
  const Vec c = lamp_.centre;
  cylinder({c.x - 0.16F, 0, c.z - 0.16F}, {c.x + 0.16F, 0.03F, c.z + 0.16F}, {0.05F, 0.05F, 0.05F});
  cylinder({c.x - 0.015F, 0.03F, c.z - 0.015F}, {c.x + 0.015F, 1.45F, c.z + 0.015F}, {0.08F, 0.07F, 0.06F});
  cylinder({c.x - 0.23F, c.y - 0.17F, c.z - 0.23F}, {c.x + 0.23F, c.y + 0.17F, c.z + 0.23F}, {0.8F, 0.7F, 0.55F},
           Matter::Shade);
  solids_.back().shadow = false;  // light comes through; its cones are part of the lamp's light
}

void Room::addTable() {
  box({-0.45F, 0.38F, 2.75F}, {1.05F, 0.42F, 3.55F}, kOak, Matter::Wood);
  for (const float x : {-0.40F, 0.95F})
    for (const float z : {2.80F, 3.45F}) box({x, 0, z}, {x + 0.05F, 0.38F, z + 0.05F}, kOak, Matter::Wood);
  box({-0.28F, 0.42F, 2.95F}, {0.10F, 0.455F, 3.25F}, {0.10F, 0.20F, 0.42F});
  box({-0.25F, 0.455F, 2.97F}, {0.08F, 0.485F, 3.22F}, {0.75F, 0.70F, 0.60F});
  cylinder({0.28F, 0.42F, 3.02F}, {0.37F, 0.52F, 3.11F}, {0.78F, 0.76F, 0.72F});
  ellipsoid({0.74F, 0.53F, 3.2F}, {0.10F, 0.12F, 0.10F}, {0.18F, 0.34F, 0.44F});
  cylinder({0.71F, 0.6F, 3.17F}, {0.77F, 0.70F, 3.23F}, {0.18F, 0.34F, 0.44F});
  for (unsigned i = 0; i < 14; ++i) {  // tulips
    const float turn = 6.2832F * noiseAt(i, 3, seed_);
    const float reach = 0.05F + 0.11F * noiseAt(i, 4, seed_);
    const Vec head{0.74F + reach * std::cos(turn), 0.80F + 0.10F * noiseAt(i, 5, seed_), 3.2F + reach * std::sin(turn)};
    if (i % 2 == 0)
      ellipsoid(head, {0.03F, 0.045F, 0.03F}, {0.80F, 0.22F + 0.3F * noiseAt(i, 6, seed_), 0.12F});
    else
      ellipsoid(head - Vec{0, 0.06F, 0}, {0.02F, 0.10F, 0.012F}, {0.12F, 0.30F, 0.08F}, Matter::Leaf);
  }
}

void Room::addPlant() {
  cylinder({-2.0F, 0, 4.35F}, {-1.5F, 0.42F, 4.85F}, {0.55F, 0.24F, 0.14F});
  for (unsigned i = 0; i < 60; ++i) {
    const float turn = 6.2832F * noiseAt(i, 1, seed_ + 21);
    const float height = 0.50F + 0.85F * noiseAt(i, 2, seed_ + 21);
    const float reach = 0.05F + 0.42F * noiseAt(i, 3, seed_ + 21) * (1.5F - height);
    const Vec centre{-1.75F + reach * std::cos(turn), height, 4.6F + reach * std::sin(turn)};
    const Vec size{0.03F + 0.05F * std::abs(std::cos(turn)), 0.03F + 0.08F * noiseAt(i, 4, seed_ + 21), 0.05F};
    ellipsoid(centre, size, mix({0.06F, 0.22F, 0.07F}, {0.22F, 0.36F, 0.10F}, noiseAt(i, 5, seed_ + 21)), Matter::Leaf);
  }
}

void Room::addPictures() {
  const struct {
    float x, y, width, height;
  } frames[] = {{-0.30F, 1.32F, 0.55F, 0.75F}, {0.42F, 1.45F, 0.80F, 0.58F}, {1.40F, 1.40F, 0.40F, 0.52F}};
  for (const auto& f : frames) {
    box({f.x, f.y, 5.46F}, {f.x + f.width, f.y + f.height, 5.5F}, {0.04F, 0.035F, 0.03F});
    box({f.x + 0.03F, f.y + 0.03F, 5.455F}, {f.x + f.width - 0.03F, f.y + f.height - 0.03F, 5.47F}, kWhitePaint);
    box({f.x + 0.09F, f.y + 0.09F, 5.45F}, {f.x + f.width - 0.09F, f.y + f.height - 0.09F, 5.47F}, {}, Matter::Painting);
  }
}

}  // namespace scene
