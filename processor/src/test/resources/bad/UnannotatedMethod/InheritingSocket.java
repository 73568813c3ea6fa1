package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface InheritingSocket extends UniSocketClient, Speaking {} // error: [UnannotatedMethod] an abstract method does not say what it does: 'Speaking.say(...)'. Annotate it with @Connect, @Send, @Request, @Subscribe, @Unsubscribe, @OnMessage, @OnOpen, @OnError, @OnClose, @OnReconnect or @Close, or give it a body.

interface Speaking {
  void say(String text);
}
