package tocsin.bench.scoring;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The CPU time of the whole process, collection of garbage included, that an iteration took. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Effort {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Read by JMH; a nanosecond is too fine for what the system counts. */
    public long cpuMicros;

    private long begun;

    public void begin() {
        begun = PROCESS.getProcessCpuTime();
    }

    public void end() {
        cpuMicros = (PROCESS.getProcessCpuTime() - begun) / 1_000;
    }
}
