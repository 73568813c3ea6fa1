package dev.unisocket.examples.codecs;

import com.google.protobuf.Struct;
import dev.unisocket.ErrorEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/structs")
interface StructSocket extends UniSocketClient {
  @Send
  CompletableFuture<Void> say(Struct struct);

  @OnMessage
  void onStruct(Consumer<Struct> handler);

  @OnError
  void onError(Consumer<ErrorEvent> handler);
}
