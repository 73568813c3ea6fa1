package example;

import dev.unisocket.annotation.OnMessage;

interface Hearing {
  @OnMessage
  void onText(String text);
}
