import SourceText

/// Names of members that the standard library and Foundation give their types: such a member of something
/// unknown is no sign of the one member of that name that a tree declares.
///
/// The labels of the tuples that collections give (`key`, `value`, `offset`, `element`) are among them.
///
/// Source: `swift symbolgraph-extract` of Swift 6.3 for Linux, public members of Swift, _Concurrency,
/// _StringProcessing and Dispatch; of Foundation those of one word, the likeliest to be met by chance.
struct SwiftLibraryMembers: Sendable {
  private var index = HashIndex(capacity: 2048)
  let collections = Collections()

  init() {
    index.enter(words: SwiftLibraryMembers.foundation, 2)
    // Last: a name that both have is one of the standard library.
    index.enter(words: SwiftLibraryMembers.standard, 1)
  }

  /// Whether `name`, a `StableHash`, is such a name.
  func contains(_ name: UInt64, withFoundation: WithFoundation) -> Bool {
    guard let kind = index[name] else { return false }
    return kind == 1 || withFoundation == .yes
  }

  /// Whether the file imports Foundation or another library of the system.
  enum WithFoundation {
    case yes, no
  }

  private static let standard: StaticString = """
    key value offset element
    above aboveLeft aboveRight activate add addImmediateTask addImmediateTaskUnlessCancelled
    addingProduct addingReportingOverflow addProduct addTask addTaskUnlessCancelled advanced age
    alignedDown alignedUp alignment all allCases allKeys allocate allSatisfy anchorsMatchLineEndings
    append appending appendInterpolation appendLiteral applying argc arguments
    asciiOnlyCharacterClasses asciiOnlyDigits asciiOnlyWhitespace asciiOnlyWordCharacters asciiValue
    asSerialExecutor assertIsolated assign assignCurrentContext assumeIsolated assumingMemoryBound
    asTaskExecutor asUnownedSerialExecutor asUnownedTaskExecutor async asyncAfter asyncUnlessCancelled
    attachedAbove attachedAboveRight attachedBelow attachedBelowLeft attoseconds attrib awayFromZero
    background barrier base baseAddress basePriority below belowLeft belowRight bigEndian binade
    bindMemory bitPattern bitWidth buffer bufferingNewest bufferingOldest byteCount byteOffsets bytes
    bytesEqual byteSwapped cancel cancelAll cancelled canonicalCombiningClass capacity
    changesWhenCaseFolded changesWhenCaseMapped changesWhenLowercased changesWhenNFKCCaseFolded
    changesWhenTitlecased changesWhenUppercased characters charactersEqual checkCancellation
    checkForASCII checkForNFC checkIsolated children clamp clamped class close closePunctuation
    codeUnits codingKey codingPath collection combine compactMap compactMapValues components
    concurrent concurrentPerform connectorPunctuation consuming container contains continuous control
    copyBytes copyMemory count create currencySymbol currentCodeUnitOffset currentIndex
    currentPriority custom customized customMirror customPlaygroundQuickLook dashPunctuation data
    dataCorrupted dataCorruptedError deallocate debugDescription decimal decimalNumber decode
    decodeCString decodeIfPresent decodeNil default deinitialize deinitializeElement delete descendant
    description detached dictionary difference digit displayStyle distance distantFuture
    dividedReportingOverflow dividingFullWidth dotMatchesNewlines doubleAbove doubleBelow down drop
    dropFirst dropLast dropped duration eager elements elementsEqual empty emptyInput enclosingMark
    encode encodeConditional encodedOffset encodedReplacementCharacter encodeIfPresent encodeNil
    endIndex enforceQoS enqueue enqueued enter enum enumerateBytes enumerated error escalatePriority
    escaped evenHalf exponent exponentBitCount exponentBitPattern extend extracting extractValues
    failure fileDescriptor filter finalize finalPunctuation finish finished first firstIndex
    firstMatch firstRange flatMap flatMapError floatingPointClass forEach foreignReference format
    formIndex formIntersection formRemainder formSquareRoot formSymmetricDifference
    formTruncatingRemainder formUnion free freeCapacity fromOpaque funlock generalCategory generated
    get getResult getSpecific global graphemeCluster greatestFiniteMagnitude handle hash hashValue
    hasPointerRepresentation hasPrefix hasSuffix header hexDigitValue high highHalf id ignoresCase
    immediate immediateDetached index indices inferringMoves infinity inherit inheritQoS init
    initialize initializeElement initializeMemory initiallyInactive initialPunctuation inRange insert
    insertions intersection intValue invalidNonSurrogateCodePointByte invalidValue inverse
    iotaSubscript isAlphabetic isASCII isASCIIHexDigit isAtEnd isBidiControl isBidiMirrored
    isCancelled isCanonical isCanonicallyEquivalent isCanonicallyLessThan isCased isCaseIgnorable
    isContiguousUTF8 isContinuation isCurrencySymbol isDash isDefaultIgnorableCodePoint isDeprecated
    isDiacritic isDisjoint isEmoji isEmojiModifier isEmojiModifierBase isEmojiPresentation isEmpty
    isEqual isExtender isFinite isFull isFullCompositionExclusion isGraphemeBase isGraphemeExtend
    isHexDigit isIDContinue isIdentical isIdeographic isIDSBinaryOperator isIDStart
    isIDSTrinaryOperator isInfinite isIsolatingCurrentContext isJoinControl isKnownASCII isKnownNFC
    isLeadSurrogate isLess isLessThanOrEqualTo isLetter isLogicalOrderException isLowercase
    isMainExecutor isMath isMathSymbol isMultiple isNaN isNewline isNoncharacterCodePoint isNormal
    isNumber isPatternSyntax isPatternWhitespace isPunctuation isQuotationMark isRadical
    isSameExclusiveExecutionContext isSentenceTerminal isSignalingNaN isSigned isSoftDotted
    isStrictSubset isStrictSuperset isSubnormal isSubset isSuperset isSurrogate isSymbol
    isTerminalPunctuation isTotallyOrdered isTrailSurrogate isUnifiedIdeograph isUniqueReference
    isUppercase isVariationSelector isWhitespace isWholeNumber isXIDContinue isXIDStart isZero joined
    kanaVoicing keyNotFound keys kind label last lastIndex lazy leadingZeroBitCount leadSurrogate
    leastNonzeroMagnitude leastNormalMagnitude leave left letterNumber lexicographicallyPrecedes
    lineSeparator link littleEndian load loadUnaligned low lowerBound lowercased lowercaseLetter
    lowercaseMapping lowHalf magnitude main makeAsyncIterator makeCharacterIterator makeContiguousUTF8
    makeIterator makeReadSource makeSignalSource makeStream makeTimerSource makeUnicodeScalarIterator
    makeUserDataAddSource makeUserDataOrSource makeUserDataReplaceSource makeWriteSource map mapError
    mapValues mask matches matchingSemantics mathSymbol max maximum maximumMagnitude measure medium
    merge merging microseconds milliseconds min minimum minimumMagnitude minimumResolution minus
    modifierLetter modifierSymbol move moveAssign moveElement moveInitialize moveInitializeMemory
    moveSubranges moveUpdate multipliedFullWidth multipliedReportingOverflow mutableBytes mutableSpan
    name nameAlias nan nanoseconds negate negativeInfinity negativeNormal negativeSubnormal
    negativeZero nestedContainer nestedUnkeyedContainer never next nextDown nextResult nextUp none
    nonspacingMark nonzeroBitCount noQoS notify notOnQueue notReordered now nukta numeric numericType
    numericValue oddHalf offset one onQueue onQueueAsBarrier onTermination openPunctuation optional or
    otherLetter otherNumber otherPunctuation otherSymbol output overlaps overlay overlongEncodingByte
    paragraphSeparator parseScalar partition passRetained passUnretained pastEnd perform pi
    playgroundDescription plus pointee pointer popFirst popLast positiveInfinity positiveNormal
    positiveSubnormal positiveZero possessive preconditionIsolated predecessor prefix prefixMatch
    previous priority privateUse projectedValue properties qos qosClass quietNaN quotientAndRemainder
    radix random randomElement range ranges rawValue read reduce regex region relative
    relativePriority release reluctant remainder remainderReportingOverflow removals remove removeAll
    removeFirst removeLast removeSubrange removeSubranges removeValue removingSubranges rename
    repeatedValue repetitionBehavior replace replaceSubrange replacing reserveCapacity reset result
    resume retain reverse reversed revoke right rootType round rounded run runDetached
    runSynchronously samePosition scalarCount scalarValue schedule scheduleOneshot scheduleRepeating
    seconds set setCancelHandler setEventHandler setInterval setLimit setRegistrationHandler
    setSpecific setTarget shared sharedUnownedExecutor shuffle shuffled sign signal signalingNaN
    significand significandBitCount significandBitPattern significandWidth signum simple
    singleValueContainer size skipBack skipForward sleep some sort sorted spaceSeparator spacingMark
    span spawn spawnUnlessCancelled split squareRoot startIndex starts stop storeBytes stream strict
    strictInterval stride stringValue struct subdata subjectType subranges subscript substring
    subtract subtracting subtractingReportingOverflow success successor suffix sum superclassMirror
    superDecoder superEncoder suppressed surrogate surrogateCodePointByte suspend suspending swapAt
    symmetricDifference sync systemEpoch take takeRetainedValue takeUnretainedValue terminated
    timedOut titlecaseLetter titlecaseMapping toggle toNearestOrAwayFromZero toNearestOrEven toOpaque
    towardZero trailingZeroBitCount trailSurrogate transcode transcodedLength trimmingPrefix
    trimPrefix truncatedScalar truncatingRemainder tuple type typeMismatch ulp ulpOfOne unassigned
    unbounded underestimatedCount underlyingError unexpectedContinuationByte unicodeScalar
    unicodeScalars unicodeScalarsEqual union unkeyedContainer unmap unownedExecutor
    unownedTaskExecutor unsafeArgv unsafeLoad unsafeLoadUnaligned unsafelyUnwrapped unspecified up
    update updateValue upperBound uppercased uppercaseLetter uppercaseMapping uptimeNanoseconds
    userInfo userInitiated userInteractive utf16 utf16Offset utf8 utf8CodeUnitCount utf8CString
    utf8Span utf8Start utility valid value valueNotFound values valueType virama w wait waitForAll
    wholeMatch wholeNumberValue width withCancellationHandler withContiguousMutableStorageIfAvailable
    withContiguousStorageIfAvailable withCString withGroup withMemoryRebound withMutableCharacters
    withSerialExecutor withUnsafeBufferPointer withUnsafeBytes withUnsafeMutableBufferPointer
    withUnsafeMutableBytes withUnsafeMutablePointers withUnsafeMutablePointerToElements
    withUnsafeMutablePointerToHeader withUTF8 withUTF8Buffer withValue wordBoundaryKind words workItem
    wrappedSum wrappedValue write x y yield z zero
    """

  private static let foundation: StaticString = """
    abbreviated abbreviation acres adding address addresses adjective adlam adposition adverb
    afghanistan aggregate ainu albania albanian algeria alphanumeric alphanumerics amharic amperes
    anchored and andorra angola anguilla antarctica any arabic archiver ares argentina armenia
    armenian array aruba asap ascending ascii assamese assyrian atomic attribute attributes australia
    austria automatic azerbaijan azerbaijani backward backwards bahamas bahrain bangla bangladesh
    bankers barbados bars belarus belarusian belgium belize benin bermuda between bhutan binary
    binding bits block bodo bolivia bool botswana bottom brazil broadcast brunei buddhist bulgaria
    bulgarian burmese burundi bushels busy byte cache calendar calorie calories cambodia cameroon
    canada cantonese capitalized carats catalan ceiling celsius centigrams centiliters centimeter
    centimeters chad character cherokee chile chinese cldr closed code coefficient collation colombia
    colon common comoros comparator compare complete completed component condition conditional
    conjunction constant contents convert converted converter converting coptic copy copying
    correction coulombs croatia croatian cuba cups currency current cyprus cyrillic czech czechia
    daily dangi danish dash date dates day days decameters decigrams deciliters decimeters
    decomposable decomposables degrees delegate delimiter denmark dependencies determiner devanagari
    dhivehi direct directory divide divided dividing djibouti dogri domain dominica double downloading
    dutch dynamic dzongkha eb ecuador egypt element end english enumerate enumerator environment era
    eritrea estonia estonian eswatini ethiopia ethiopic evaluate every exabits exabytes exbibits
    exbibytes exit explicit expression fahrenheit false faroese fathoms feet feminine femtowatts fiji
    file filtered finland finnish fire float floor folding foot formatted formatting forward
    foundation fraction fragment france french frequency friday fula full function furlongs gabon
    gallons gambia gb generic georgia georgian german germany ghana gibibits gibibytes gibraltar
    gigabits gigabytes gigahertz gigapascals gigawatts gmt gradians gram grammar grams gravity greece
    greek greenland gregorian grenada guadeloupe guam guatemala guernsey guinea gujarati gurmukhi
    guyana haiti hawaiian hebrew hectares hectometers hectopascals height hertz hexadecimal hindi
    hiragana honduras horsepower host hour hourly hours hungarian hungary iceland icelandic icu
    identifier identity igbo illegal immutable in inactive inch inches indexes india indian indonesia
    indonesian infinite inner input integer integral interjection interrupt intersect intersects
    interval invalidate invert inverted iran iraq ireland irish islamic israel italian italy jamaica
    japan japanese jersey jordan joule joules kannada kashmiri katakana kazakh kazakhstan kb kelvin
    kenya key khmer kibibits kibibytes kiloamperes kilobits kilobytes kilocalorie kilocalories
    kilogram kilograms kilohertz kilojoule kilojoules kiloliters kilometer kilometers kiloohms
    kilopascals kilovolts kilowatts kiribati knots konkani korean kosovo kurdish kuwait kyrgyz
    kyrgyzstan language lao laos latin latvia latvian launch lebanon length lesotho letter letters
    level lhs liberia libya liechtenstein lightyears like list literal liters lithuania lithuanian
    local locale localizations localized lock long lower lux luxembourg macao macedonian madagascar
    maithili malawi malay malayalam malaysia maldives mali malta maltese manipuri marathi martinique
    masculine mauritania mauritius mayotte mb measurement mebibits mebibytes megaamperes megabits
    megabytes megahertz megaliters megameters megaohms megapascals megavolts megawatts member memory
    messages meter meters metric mexico microamperes micrograms microhertz micrometers micronesia
    microohms microvolts microwatts mile miles milliamperes millibars milligrams millihertz
    milliliters millimeter millimeters milliohms millivolts milliwatts minute minutely minutes moldova
    monaco monday mongolia mongolian montenegro month monthly months montserrat morocco morphology
    mozambique msgid multiple multiplier multiply multiplying myanmar names namibia nanograms
    nanohertz nanometers nanosecond nanowatts native nauru navajo nepal nepali netherlands neuter
    newline newlines nextstep nibbles nicaragua nickname niger nigeria niue normal normalized norway
    norwegian not noun nth null number numeral object objects occurrences odia ohms oman omitted op
    open opening operations options order ordinal ordinality origin orthography other ounce ounces
    overflow padding pakistan palau panama paragraph paraguay parse parsecs particle pashto password
    path paths pattern pause pb pebibits pebibytes percent persian peru petabits petabytes philippines
    phonetic picograms picometers picoseconds picowatts pints plain plural poland polish port portugal
    portuguese posix post pound pounds preflight prepend preposition progress pronoun property
    protocol punctuation punjabi qatar quarter quarts query quote radians raising reading receiving
    recurrences regions register regular replacement revolutions rhs rohingya romania romanian root
    rotate rounding runs russia russian rwanda same samoa samoan sanskrit santali saturday scale
    scheme scientific script second seek self send senegal sequence serbia serbian seychelles shift
    short sindhi singapore singular sinhala slovak slovakia slovenia slovenian slugs socket somalia
    space spain spanish spelling stable standalone standard standardize standardized start stone
    stones string style subarray subdivision subject subpaths subpredicates subquery sunday superclass
    suriname swahili sweden swedish switzerland symbol symbols synchronize syriac system tablespoons
    tagalog taiwan tajik tajikistan tamil tanzania tb teaspoons tebibits tebibytes telugu terabits
    terabytes terahertz terawatts terminate test text thaana thai thailand throw thursday tibetan time
    togo tokelau tolerance tonga tongan top transform translate true truncate try tuesday tunisia
    turkey turkish turkmen turkmenistan tuvalu uganda uk ukraine ukrainian unarchiver unavailable
    uncached uncoded underflow underlying unicode unidentified unit unknown unload unlock upper urdu
    url urls uruguay us user uuid uyghur uzbek uzbekistan vanuatu variable variant venezuela verb
    version video vietnam vietnamese vikram voice volts volume watts wednesday weekday weekdays weekly
    weeks welsh whitespace whitespaces word world wrapped writing xml yard yards yb year yearly yemen
    yiddish yobibits yobibytes yottabits yottabytes zambia zb zebibits zebibytes zettabits zettabytes
    zimbabwe
    """
}
