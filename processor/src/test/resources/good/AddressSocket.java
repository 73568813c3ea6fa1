package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "ws://[::1]:8080/chat")
interface AddressSocket extends UniSocketClient {}

@UniSocket(url = "ws://127.0.0.1/chat?")
interface NumericAddressSocket extends UniSocketClient {}

@UniSocket(url = "WSS://Feed.Example.Com:443?a=1&b&c=%20x")
interface UpperCaseSocket extends UniSocketClient {}

@UniSocket(url = "wss://feed-one.example.com/a;b=c/@me/!$&'()*+,;=:@-._~/räume")
interface PunctuationSocket extends UniSocketClient {}
