package dev.plinth.shop.server.customer;

import dev.plinth.shop.api.v1.customer.AddressDetails;
import dev.plinth.shop.api.v1.customer.CustomerDetails;
import dev.plinth.shop.model.customer.AddressKind;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerAddress;
import dev.plinth.shop.model.customer.EmailAddress;
import dev.plinth.shop.model.customer.PostalAddress;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.server.message.Fields;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers between the model and the contract. */
final class CustomerConversion {
    private CustomerConversion() {}

    static CustomerDetails details(Customer customer) {
        return new CustomerDetails(
                customer.id().value(),
                customer.version(),
                customer.number().value(),
                customer.email().map(EmailAddress::value).orElse(null),
                CustomerDetails.Status.valueOf(customer.status().name()),
                customer.addresses().stream()
                        .sorted(Comparator.comparing(CustomerAddress::kind))
                        .map(CustomerConversion::details)
                        .toList());
    }

    private static AddressDetails details(CustomerAddress address) {
        var place = address.place();
        return new AddressDetails(
                AddressDetails.Kind.valueOf(address.kind().name()),
                place.recipient(),
                place.street(),
                place.postalCode(),
                place.city(),
                place.country().value());
    }

    static @Nullable EmailAddress email(@Nullable String email) {
        return email == null ? null : Fields.at("email", () -> new EmailAddress(email));
    }

    static Map<AddressKind, PostalAddress> places(List<AddressDetails> addresses) {
        var places = new EnumMap<AddressKind, PostalAddress>(AddressKind.class);
        for (int i = 0; i < addresses.size(); i++) {
            var path = "addresses[" + i + "]";
            var address = addresses.get(i);
            var kind = AddressKind.valueOf(address.kind().name());
            if (places.put(kind, Fields.at(path, () -> place(address))) != null) {
                throw RefusedRequest.invalid(path + ".kind", "must differ from that of the other address");
            }
        }
        return places;
    }

    private static PostalAddress place(AddressDetails address) {
        return new PostalAddress(
                address.recipient(),
                address.street(),
                address.postalCode(),
                address.city(),
                new CountryCode(address.country()));
    }
}
