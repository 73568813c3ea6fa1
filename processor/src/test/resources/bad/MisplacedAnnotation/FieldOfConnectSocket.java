package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface FieldOfConnectSocket {
  @Connect
  void open(@Field("room") String room); // error: [MisplacedAnnotation] @Field stands on a parameter of a method that sends nothing: 'room'. It belongs on a parameter of a @Send, @Request, @Subscribe or @Unsubscribe method.
}
