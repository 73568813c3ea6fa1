package example;

import dev.unisocket.annotation.Close;

interface Leaver {
  @Close
  void bye(String reason);
}
