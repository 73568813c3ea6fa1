package example;

import dev.unisocket.annotation.Send;

interface OtherTalking {
  @Send
  void say(String text);
}
