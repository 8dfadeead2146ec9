package dev.plinth.shop.api.v1.customer;

import static java.util.Collections.nCopies;
import static java.util.Collections.singletonList;

import dev.plinth.shop.api.v1.shared.Contract;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CustomerContractTests {
    private static final String TOO_LONG = "x".repeat(501);

    @TestFactory
    Stream<DynamicTest> keepsItsConstraints() {
        return Contract.ofPackageOf(CustomerDetails.class)
                .accepts(anAddressIn("GB"))
                .refuses("kind", NotNull.class, null)
                .refuses("recipient", NotNull.class, null)
                .refuses("recipient", Pattern.class, TOO_LONG)
                .refuses("recipient", Pattern.class, "Ada\0King")
                .refuses("street", NotNull.class, null)
                .refuses("street", Pattern.class, " ")
                .refuses("street", Pattern.class, TOO_LONG)
                .refuses("street", Pattern.class, "\0Square")
                .refuses("postalCode", NotNull.class, null)
                .refuses("postalCode", Pattern.class, "")
                .refuses("postalCode", Pattern.class, TOO_LONG)
                .refuses("postalCode", Pattern.class, "SW1Y\0")
                .refuses("city", NotNull.class, null)
                .refuses("city", Pattern.class, "\t\n")
                .refuses("city", Pattern.class, TOO_LONG)
                .refuses("city", Pattern.class, "Lon\0don")
                .refuses("country", NotNull.class, null)
                .refuses("country", Pattern.class, "gb")
                .refuses("country", Pattern.class, "GBR")
                .accepts(new CustomerDetails(
                        UUID.randomUUID(),
                        3,
                        "17850",
                        "ada@example.org",
                        CustomerDetails.Status.ACTIVE,
                        List.of(anAddressIn("GB"))))
                .refuses("id", NotNull.class, null)
                .refuses("version", PositiveOrZero.class, -1L)
                .refuses("number", NotBlank.class, null)
                .refuses("email", Pattern.class, "ada")
                .refuses("status", NotNull.class, null)
                .refuses("addresses[0].<list element>", NotNull.class, singletonList(null))
                .refuses("addresses[0].country", Pattern.class, List.of(anAddressIn("uk")))
                .accepts(new FindCustomers("17850"))
                .refuses("number", NotNull.class, null)
                .refuses("number", Pattern.class, TOO_LONG)
                .accepts(new CreateCustomer("17850", "ada@example.org", List.of(anAddressIn("GB"))))
                .refuses("number", NotNull.class, null)
                .refuses("number", Pattern.class, " ")
                .refuses("number", Pattern.class, TOO_LONG)
                .refuses("number", Pattern.class, "178\0")
                .refuses("email", Pattern.class, "ada@example org")
                .refuses("email", Pattern.class, "ada@lovelace@example.org")
                .refuses("email", Pattern.class, TOO_LONG + "@example.org")
                .refuses("addresses", Size.class, nCopies(3, anAddressIn("GB")))
                .refuses("addresses[0].<list element>", NotNull.class, singletonList(null))
                .refuses("addresses[0].country", Pattern.class, List.of(anAddressIn("England")))
                .accepts(new ChangeCustomer("ada@example.org", List.of(anAddressIn("GB"))))
                .refuses("email", Pattern.class, "@example.org")
                .refuses("email", Pattern.class, TOO_LONG + "@example.org")
                .refuses("addresses", Size.class, nCopies(3, anAddressIn("GB")))
                .refuses("addresses[0].<list element>", NotNull.class, singletonList(null))
                .refuses("addresses[1].country", Pattern.class, List.of(anAddressIn("GB"), anAddressIn("")))
                .tests();
    }

    private static AddressDetails anAddressIn(String country) {
        return new AddressDetails(
                AddressDetails.Kind.DELIVERY, "Ada King", "12 St James's Square", "SW1Y 4JH", "London", country);
    }
}
