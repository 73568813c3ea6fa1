package example;

import dev.unisocket.annotation.Send;

interface Speaker {
  @Send
  void bye(String text);
}
