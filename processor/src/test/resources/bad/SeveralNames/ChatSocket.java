package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface ChatSocket extends UniSocketClient {
  @Send
  void quote(Quote quote); // error: [SeveralNames] quote(...) sends a type that has several names: 'ChatSocket.Quote'. Write the one that counts in the annotation, such as "quote".

  @Send
  void say(Event event); // error: [SeveralNames] say(...) sends a type that has several names: 'ChatSocket.Quote'. Write the one that counts in the annotation, such as "quote".

  @Send("quote.v2")
  void quoteAgain(Quote quote);

  @OnMessage
  void onEvent(Consumer<Event> handler);

  sealed interface Event {}

  @MessageName({"quote", "quote.v2"})
  record Quote(int price) implements Event {}

  @MessageName("trade")
  record Trade(int price) implements Event {}
}
