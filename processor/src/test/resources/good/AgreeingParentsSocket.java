package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface AgreeingParentsSocket extends UniSocketClient, OneTalking, OtherTalking {}

interface OneTalking {
  @Send
  void say(String text);
}

interface OtherTalking {
  @Send
  void say(String text);
}
