package dev.unisocket.examples.benchmarks.scale;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import javax.management.JMException;
import javax.management.ObjectName;

/** What is on the heap, by class. */
final class ClassHistogram {
  private static final int LEAST_BYTES_EACH = 4;

  private ClassHistogram() {}

  /** Prints each class of which a connection has a share: how many objects, and how many bytes. */
  static void print(PrintStream out, int connections) throws JMException {
    Object told =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
    String.valueOf(told)
        .lines()
        .map(line -> line.trim().split("\\s+"))
        .filter(columns -> columns.length >= 4 && columns[0].matches("\\d+:"))
        .filter(columns -> Long.parseLong(columns[2]) >= (long) LEAST_BYTES_EACH * connections)
        .forEach(
            columns ->
                out.printf(
                    Locale.ROOT,
                    "%10.2f objects %12.1f bytes  %s%n",
                    Long.parseLong(columns[1]) / (double) connections,
                    Long.parseLong(columns[2]) / (double) connections,
                    columns[3]));
  }
}
