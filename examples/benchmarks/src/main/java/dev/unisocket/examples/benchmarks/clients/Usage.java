package dev.unisocket.examples.benchmarks.clients;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import javax.management.AttributeNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What this JVM has used so far.
 *
 * @param cpu nanoseconds of all its threads, the compiler's and the collector's among them
 * @param allocated bytes by all its threads; before JDK 21 by those that are alive
 */
record Usage(long cpu, long allocated) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  static Usage now() {
    return new Usage(SYSTEM.getProcessCpuTime(), allocatedSoFar());
  }

  private static long allocatedSoFar() {
    try {
      // getTotalThreadAllocatedBytes() of JDK 21 in a program for 17
      return (Long)
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                  "TotalThreadAllocatedBytes");
    } catch (AttributeNotFoundException e) {
      return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
          .filter(bytes -> bytes > 0)
          .sum();
    } catch (JMException e) {
      throw new IllegalStateException("the JVM has no bean of its threads", e);
    }
  }
}
