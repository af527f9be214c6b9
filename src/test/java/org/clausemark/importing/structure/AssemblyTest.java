package org.clausemark.importing.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssemblyTest {
    @Test
    void idsAreLowerCaseAndShort() {
        assertThat(Assembly.idFor("Déclaration  des Droits de l’Homme!")).isEqualTo("declaration-des-droits-de-lhomme");
        assertThat(Assembly.idFor("世界人权宣言")).isEqualTo("世界人权宣言");
        assertThat(Assembly.idFor("…")).isEqualTo("document");
        assertThat(Assembly.idFor("word ".repeat(40)))
                .hasSizeLessThanOrEqualTo(80)
                .doesNotEndWith("-");
    }
}
