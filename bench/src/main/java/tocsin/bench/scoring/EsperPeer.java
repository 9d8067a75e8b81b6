package tocsin.bench.scoring;

import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPDeployment;
import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;

/** The rule in Esper: a table of sums by indicator, and one of counts by problem; events are arrays, its fastest form. */
final class EsperPeer implements AutoCloseable {
    private static final String RULE = """
            @public @buseventtype create objectarray schema Observation as
              (indicator string, problem string, mass double, heard long);
            create objectarray schema Flip as (problem string, change int);
            create table Scores (indicator string primary key, mass double, heard long, above boolean);
            create table Above (problem string primary key, total int);

            on Observation as o merge Scores as s where s.indicator = o.indicator
              when not matched then
                insert select o.indicator as indicator, o.mass as mass, o.heard as heard, false as above
              when matched and (s.mass * Math.pow(2, (s.heard - o.heard) / 864000d) + o.mass >= LEAST) != s.above then
                insert into Flip select o.problem as problem, case when s.above then -1 else 1 end as change
                then update set mass = s.mass * Math.pow(2, (s.heard - o.heard) / 864000d) + o.mass, heard = o.heard,
                  above = not s.above
              when matched then
                update set mass = s.mass * Math.pow(2, (s.heard - o.heard) / 864000d) + o.mass, heard = o.heard;

            on Flip as f merge Above as a where a.problem = f.problem
              when not matched then insert select f.problem as problem, f.change as total
              when matched then update set total = a.total + f.change;

            @name('flips') select change from Flip;
            """;

    private final EPRuntime runtime;
    private final EPEventService events;
    private final long[] flips = new long[1];

    EsperPeer(double threshold) {
        runtime = EPRuntimeProvider.getRuntime("bench", new Configuration());
        runtime.initialize();
        EPDeployment deployment = deploy(RULE.replace("LEAST", threshold + "d"));
        runtime.getDeploymentService()
                .getStatement(deployment.getDeploymentId(), "flips")
                .addListener((flipped, _, _, _) -> flips[0] += flipped.length);
        events = runtime.getEventService();
    }

    /** An observation as Esper takes it. */
    static Object[] event(Observation observation) {
        return new Object[] {observation.indicator(), observation.problem(), observation.mass(), observation.at()};
    }

    void send(Object[] event) {
        events.sendEventObjectArray(event, "Observation");
    }

    long flips() {
        return flips[0];
    }

    @Override
    public void close() {
        runtime.destroy();
    }

    private EPDeployment deploy(String rule) {
        try {
            return runtime.getDeploymentService()
                    .deploy(EPCompilerProvider.getCompiler().compile(rule, new CompilerArguments(new Configuration())));
        } catch (EPCompileException | EPDeployException wrong) {
            throw new IllegalStateException("the rule does not stand", wrong);
        }
    }
}
