import SourceText

/// Modules that come with the toolchain or the system, not with a package.
struct SwiftSystemModules: Sendable {
  private var index = HashIndex(capacity: 256)

  init() {
    index.enter(words: SwiftSystemModules.names, 1)
  }

  /// Whether `name` is the `StableHash` of such a name.
  func contains(_ name: UInt64) -> Bool { index.contains(name) }

  /// Sources: the module folders of the toolchain for Linux, and Apple's list of frameworks
  /// (https://developer.apple.com/documentation/technologies).
  private static let names: StaticString = """
    Accelerate Accessibility Accounts ActivityKit AdServices AddressBook AppIntents AppKit
    AppTrackingTransparency ARKit AudioToolbox AuthenticationServices AVFAudio AVFoundation AVKit Android
    BackgroundTasks Bionic Builtin CarPlay Charts ClassKit ClockKit CloudKit Cocoa Combine CommonCrypto
    CompilerPluginSupport Compression Contacts ContactsUI CoreAudio CoreBluetooth CoreData CoreFoundation
    CoreGraphics CoreHaptics CoreImage CoreLocation CoreMedia CoreML CoreMotion CoreNFC CoreServices
    CoreSpotlight CoreTelephony CoreText CoreVideo CRT CryptoKit CryptoTokenKit Cxx CxxStdlib Darwin
    DeveloperToolsSupport DeviceCheck Dispatch Distributed EventKit ExternalAccessory FileProvider
    FinanceKit Foundation FoundationEssentials FoundationInternationalization FoundationNetworking
    FoundationXML GameController GameKit GameplayKit Glibc GroupActivities HealthKit HomeKit IOKit
    ImageIO Intents IntentsUI JavaScriptCore LinkPresentation LocalAuthentication MachO MapKit MediaPlayer
    MessageUI Messages Metal MetalKit MetricKit MLCompute ModelIO MultipeerConnectivity Musl MusicKit
    NaturalLanguage NearbyInteraction Network NetworkExtension Notification NotificationCenter
    ObjectiveC Observation OpenCL OpenGL OSLog PackageDescription PackagePlugin PassKit PDFKit PencilKit
    Photos PhotosUI Playgrounds PushKit QuartzCore QuickLook QuickLookThumbnailing RealityKit
    RegexBuilder ReplayKit Runtime SafariServices SceneKit ScreenCaptureKit Security SensorKit
    ServiceManagement ShazamKit simd Social SoundAnalysis Speech SpriteKit StoreKit StoreKitTest Swift
    SwiftData SwiftOnoneSupport SwiftShims SwiftUI Synchronization SystemConfiguration Testing TipKit
    TVMLKit TVServices TVUIKit UIKit UniformTypeIdentifiers UserNotifications UserNotificationsUI ucrt
    VideoToolbox Vision VisionKit WASILibc WatchConnectivity WatchKit WeatherKit WebKit WidgetKit WinSDK
    XCTest XcodeProjectPlugin XPC _Backtracing _Builtin_float _Concurrency _Differentiation
    _DistributedProtocols _RegexParser _SwiftConcurrencyShims _StringProcessing _Volatile os
    """
}
