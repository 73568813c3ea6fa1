// ecj: knows no place in an array
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    header = {
      "X-Name: Zoë", // error: [InvalidHeader] a header has a character in its value that is not ASCII: 'X-Name'. Percent-encode the value.
      "X-Bell: \007" // error: [InvalidHeader] a header has a line break or another control character in its value: 'X-Bell'. Write one line of printable text.
    })
interface ValueSocket extends UniSocketClient {}
