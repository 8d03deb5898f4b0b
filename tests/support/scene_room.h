#pragma once
/// What stands in the room, what it is made of and where light comes from. Metres; x right, y up, z into the picture.
#include <cstddef>
#include <vector>

#include "support/scene_vector.h"

namespace scene {

enum class Matter { Plain, Wall, Ceiling, Boards, Rug, Fabric, Wood, Painting, Window, Shade, Leaf };

struct Solid {
  enum class Shape { Box, Ellipsoid, Cylinder } shape = Shape::Box;
  Vec low;  ///< corners of the box around it
  Vec high;
  Matter matter = Matter::Plain;
  Vec colour;
  bool shadow = true;
};

struct Hit {
  float distance = 1e9F;
  Vec normal;
  const Solid* solid = nullptr;
};

struct Lamp {
  Vec centre;
  Vec light;
};

/// A rectangle in the back wall through which the evening looks in.
struct WindowPane {
  Vec low;
  Vec high;
  Vec light;
};

class Room {
 public:
  explicit Room(unsigned seed);

  Hit trace(Vec from, Vec direction) const;
  bool blocked(Vec from, Vec to) const;

  /// Share of light the surface throws back.
  Vec colourAt(const Hit& hit, Vec place) const;
  /// Light it sends out itself: sky, lampshade.
  Vec glowAt(const Hit& hit, Vec place) const;

  const Lamp& lamp() const { return lamp_; }
  const WindowPane& window() const { return window_; }

 private:
  void addShell();
  void addWindow();
  void addSofa();
  void addLamp();
  void addTable();
  void addPlant();
  void addPictures();
  void box(Vec low, Vec high, Vec colour, Matter matter = Matter::Plain);
  void ellipsoid(Vec centre, Vec radius, Vec colour, Matter matter = Matter::Plain);
  void cylinder(Vec low, Vec high, Vec colour, Matter matter = Matter::Plain);

  /// Solids that stand close together: a ray that misses the box round them misses them all.
  struct Group {
    Solid around;
    std::size_t first;
    std::size_t end;
  };
  void gather(std::size_t first);
  bool misses(const Group& group, Vec from, Vec direction) const;

  unsigned seed_;
  std::vector<Solid> solids_;
  std::vector<Group> groups_;
  Lamp lamp_{{2.05F, 1.62F, 4.75F}, {7.5F, 4.3F, 1.9F}};
  WindowPane window_{{-2.45F, 0.95F, 5.5F}, {-0.75F, 2.35F, 5.5F}, {0.55F, 0.8F, 1.5F}};
};

}  // namespace scene
