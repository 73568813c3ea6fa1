package dev.unisocket.examples.conformance;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;

/** Makes the testsuite write its reports. */
@UniSocket(url = "ws://${testsuite:localhost:9001}/updateReports")
public interface ReportSocket extends UniSocketSession {

  @Connect
  OpenEvent update(@QueryParam("agent") String agent);
}
