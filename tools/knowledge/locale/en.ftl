answer = { $quote } (From our article “{ $title }”)
foreign = Our article “{ $title }” says, in { $written }: “{ $quote }”
unknown = I don’t know: our help articles don’t answer this.
related = These articles come closest:
