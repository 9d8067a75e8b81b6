package tocsin.scoring.model.activation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void probabilitiesKeepWhatAReaderNeeds() {
        assertThat(Wording.probability(.4142)).isEqualTo("0.41");
        assertThat(Wording.probability(.0234240)).isEqualTo("0.023");
        assertThat(Wording.probability(3.1e-6)).isEqualTo("3e-6");
        assertThat(Wording.probability(9.7e-6)).isEqualTo("1e-5");
        assertThat(Wording.probability(1e-300)).isEqualTo("1e-300");
    }

    @Test
    void amountsAreShort() {
        assertThat(Wording.amount(23.4)).isEqualTo("23");
        assertThat(Wording.amount(6.12)).isEqualTo("6.1");
        assertThat(Wording.amount(.042)).isEqualTo("0.04");
        assertThat(Wording.amount(0)).isEqualTo("0.0");
    }

    @Test
    void agesAreInTheUnitThatFits() {
        assertThat(Wording.age(40)).isEqualTo("40 s");
        assertThat(Wording.age(720)).isEqualTo("12 min");
        assertThat(Wording.age(4 * 3_600 + 59)).isEqualTo("4 h");
        assertThat(Wording.age(3 * 86_400)).isEqualTo("3 d");
    }
}
