// ecj: knows no place of a record
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
public interface TypesSocket extends UniSocketClient {
  @OnMessage
  void onEvent(Consumer<Event> handler);

  @Send("buy")
  void buy(Event event);

  sealed interface Event {}

  @MessageName({"quote", "quote"}) // error: [DuplicateName] a name stands for messages twice, in @MessageName of Quote: 'quote'. Keep one.
  record Quote(int price) implements Event {}

  @MessageName("trade")
  record Sale(int price) implements Event {}

  @MessageName("trade") // error: [DuplicateName] a name stands for messages twice, in @MessageName of Sale and of Trade: 'trade'. Keep one.
  record Trade(int price) implements Event {}
}
