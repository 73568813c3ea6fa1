package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/calls")
interface BracesSocket extends UniSocketClient {
  @Subscribe(key = "trades/{symbol") // error: [InvalidKey] a subscription's key has a brace that is not closed: '{symbol'. Write '{name}' for the value of a @Field, and no other brace.
  void trades(@Field("symbol") String symbol);

  @Subscribe(key = "quotes/symbol}") // error: [InvalidKey] a subscription's key has a brace that closes nothing: '}'. Write '{name}' for the value of a @Field, and no other brace.
  void quotes(@Field("symbol") String symbol);

  @Subscribe(key = "books/{}") // error: [InvalidKey] a subscription's key has a variable without a name: '{}'. Write '{name}' for the value of a @Field, and no other brace.
  void books(@Field("symbol") String symbol);

  @Subscribe(key = "news/${topic}") // error: [InvalidKey] a subscription's key has a placeholder: '${topic}'. Write '{name}' for the value of a @Field, and no other brace.
  void news(@Field("topic") String topic);
}
