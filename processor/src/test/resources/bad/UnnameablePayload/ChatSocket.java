package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.nio.ByteBuffer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface ChatSocket extends UniSocketClient {
  @Send("text") // error: [UnnameablePayload] the payload of text(...) has no place for a name, since it is no object: 'text'. Take the name away, or send a value for the codec or @Field parameters.
  void text(String text);

  @Send("chars") // error: [UnnameablePayload] the payload of chars(...) has no place for a name, since it is no object: 'chars'. Take the name away, or send a value for the codec or @Field parameters.
  void chars(StringBuilder text);

  @Send("bytes") // error: [UnnameablePayload] the payload of bytes(...) has no place for a name, since it is no object: 'bytes'. Take the name away, or send a value for the codec or @Field parameters.
  void bytes(byte[] bytes);

  @Send("buffer") // error: [UnnameablePayload] the payload of buffer(...) has no place for a name, since it is no object: 'buffer'. Take the name away, or send a value for the codec or @Field parameters.
  void buffer(ByteBuffer bytes);

  @Send("number") // error: [UnnameablePayload] the payload of number(...) has no place for a name, since it is no object: 'number'. Take the name away, or send a value for the codec or @Field parameters.
  void number(int number);

  @Send("boxed") // error: [UnnameablePayload] the payload of boxed(...) has no place for a name, since it is no object: 'boxed'. Take the name away, or send a value for the codec or @Field parameters.
  void boxed(Long number);

  @Send("array") // error: [UnnameablePayload] the payload of array(...) has no place for a name, since it is no object: 'array'. Take the name away, or send a value for the codec or @Field parameters.
  void array(int[] numbers);
}
