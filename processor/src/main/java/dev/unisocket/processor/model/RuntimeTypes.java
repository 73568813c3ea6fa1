package dev.unisocket.processor.model;

import com.palantir.javapoet.ClassName;

/** The types of the runtime that interfaces and generated classes name. */
public final class RuntimeTypes {
  private static final String RUNTIME = "dev.unisocket";
  private static final String ANNOTATION = "dev.unisocket.annotation";
  private static final String GENERATED = "dev.unisocket.generated";

  public static final ClassName UNI_SOCKETS = ClassName.get(RUNTIME, "UniSockets");
  public static final ClassName UNI_SOCKET_SESSION = ClassName.get(RUNTIME, "UniSocketSession");
  public static final ClassName UNI_SOCKET_CLIENT = ClassName.get(RUNTIME, "UniSocketClient");
  public static final ClassName SOCKET_TASK = ClassName.get(RUNTIME, "SocketTask");
  public static final ClassName REGISTRATION = ClassName.get(RUNTIME, "Registration");
  public static final ClassName READY_STATE = ClassName.get(RUNTIME, "ReadyState");
  public static final ClassName OPEN_EVENT = ClassName.get(RUNTIME, "OpenEvent");
  public static final ClassName MESSAGE_EVENT = ClassName.get(RUNTIME, "MessageEvent");
  public static final ClassName ERROR_EVENT = ClassName.get(RUNTIME, "ErrorEvent");
  public static final ClassName CLOSE_EVENT = ClassName.get(RUNTIME, "CloseEvent");
  public static final ClassName RECONNECT_EVENT = ClassName.get(RUNTIME, "ReconnectEvent");

  public static final ClassName CALL = ClassName.get(GENERATED, "Call");
  public static final ClassName CLIENT_SPEC = ClassName.get(GENERATED, "ClientSpec");
  public static final ClassName CLIENT_SUPPORT = ClassName.get(GENERATED, "ClientSupport");
  public static final ClassName CONNECT_ARGUMENTS = ClassName.get(GENERATED, "ConnectArguments");
  public static final ClassName INBOUND = ClassName.get(GENERATED, "Inbound");
  public static final ClassName OUTBOUND = ClassName.get(GENERATED, "Outbound");
  public static final ClassName RPC_ENVELOPE = ClassName.get(GENERATED, "RpcEnvelope");
  public static final ClassName SUBSCRIPTION = ClassName.get(GENERATED, "Subscription");
  public static final ClassName TYPE_REFS = ClassName.get(GENERATED, "TypeRefs");

  public static final ClassName FIELDS = ClassName.get(GENERATED, "Fields");
  public static final ClassName ROUTE = ClassName.get(GENERATED, "Route");
  public static final ClassName SEND_QUEUE_POLICY = ClassName.get(RUNTIME, "SendQueuePolicy");
  public static final ClassName RECONNECT_POLICY = ClassName.get(RUNTIME, "ReconnectPolicy");
  public static final ClassName HEARTBEAT_POLICY = ClassName.get(RUNTIME, "HeartbeatPolicy");
  public static final ClassName OVERFLOW = ClassName.get(ANNOTATION, "Overflow");
  public static final ClassName OUTAGE_POLICY = ClassName.get(ANNOTATION, "OutagePolicy");

  private RuntimeTypes() {}
}
