package example;

import dev.unisocket.annotation.Send;

interface OneTalking {
  @Send
  void say(String text);
}
