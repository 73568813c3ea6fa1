// ecj: knows no place in an array
package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "wss://feed.example.com/chat",
    header = {
      "X-Client demo", // error: [InvalidHeader] a header has no colon: 'X-Client'. Write "Name: value".
      "X Client: demo", // error: [InvalidHeader] a header has a name that is not an HTTP token: 'X Client'. Use letters, digits and '-'.
      ": demo", // error: [InvalidHeader] a header has a name that is not an HTTP token: ''. Use letters, digits and '-'.
      "X-Lines: one\r\ntwo" // error: [InvalidHeader] a header has a line break or another control character in its value: 'X-Lines'. Write one line of printable text.
    })
interface UniSocketHeaderSocket extends UniSocketClient {}
