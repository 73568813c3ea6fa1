package example;

import dev.unisocket.annotation.Send;

interface Talking {
  @Send
  void say(String text);

  @Send
  void bye(String text);

  @Send
  void shout(String text);
}
