answer = { $quote } (From our article “{ $title }”)
foreign = Our article “{ $title }” says, in { $written }: “{ $quote }”
unknown = I don’t know: our help articles don’t answer this.
related = These articles come closest:
not-served = Sorry, we do not ship to this country: { $country }.
served = Yes, we ship to this country: { $country }.
